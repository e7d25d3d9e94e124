package org.declic.audience.file;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.declic.profile.IdentityConflictException;
import org.declic.profile.InvalidProfileException;
import org.declic.shared.DeclicException;
import org.declic.shared.Json;
import org.declic.shared.OneLineText;
import org.declic.shared.StorableText;

/**
 * Why a file or a line of it cannot be imported.
 *
 * @param text in English, for callers; empty if there is no reason; at most {@value #LONGEST_TEXT} characters
 * @param sentences the same for people, in whatever language; none if the reason was stored before there were any
 */
public record ImportReason(String text, List<Sentence> sentences) implements Serializable {

    /** Nothing is wrong. */
    public static final ImportReason NONE = new ImportReason("", List.of());

    static final int LONGEST_TEXT = 500;
    private static final int LONGEST_DETAIL = 100;
    private static final int MOST_SENTENCES = 5;

    /**
     * A sentence of a bundle.
     *
     * @param word its key
     * @param details what it names; the beginning of each, if it is long, in one line
     */
    public record Sentence(String word, List<String> details) implements Serializable {

        public Sentence {
            details = details.stream()
                    .map(detail -> OneLineText.of(detail, LONGEST_DETAIL))
                    .toList();
        }
    }

    public ImportReason {
        text = StorableText.cut(StorableText.of(text), LONGEST_TEXT);
        sentences = sentences.stream().limit(MOST_SENTENCES).toList();
    }

    /** One fault, and what its sentence names. */
    public static ImportReason of(ImportFault fault, Object... details) {
        List<String> texts = Arrays.stream(details).map(String::valueOf).toList();
        return new ImportReason(fault.message(texts), List.of(new Sentence(fault.word(), texts)));
    }

    /** Why a profile could not be written. */
    public static ImportReason of(RuntimeException failure) {
        if (!(failure instanceof DeclicException refused)) {
            return of(ImportFault.REFUSED_BY_DATABASE);
        }
        String text = refused.report().messages().entrySet().stream()
                .map(violation -> violation.getKey() + " " + violation.getValue())
                .collect(Collectors.joining("; "));
        return new ImportReason(text, sentences(refused));
    }

    private static List<Sentence> sentences(DeclicException refused) {
        List<Sentence> sentences = new ArrayList<>();
        if (refused instanceof InvalidProfileException invalid) {
            invalid.broken()
                    .forEach(each -> sentences.add(new Sentence(each.rule().word(), each.details())));
        } else if (refused instanceof IdentityConflictException conflict) {
            conflict.owned()
                    .forEach(each -> sentences.add(new Sentence(
                            ImportFault.IDENTITY_CONFLICT.word(),
                            List.of(each.identity().namespace(), each.identity().userId(), each.profileId()))));
        }
        return sentences;
    }

    /** True if that is its fault. */
    boolean isOf(ImportFault fault) {
        return sentences.stream().anyMatch(sentence -> sentence.word().equals(fault.word()));
    }

    /** As it was stored: its text, and what {@link #stored} made of its sentences. */
    public static ImportReason ofStored(String text, String sentences) {
        return new ImportReason(
                text, sentences.isEmpty() ? List.of() : List.of(Json.read(sentences, Sentence[].class)));
    }

    /** Its sentences as a column keeps them. */
    public String stored() {
        return sentences.isEmpty() ? "" : Json.text(sentences);
    }

    /** True if nothing is wrong. */
    public boolean isNone() {
        return text.isEmpty();
    }
}
