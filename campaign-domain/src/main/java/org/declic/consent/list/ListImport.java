package org.declic.consent.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.shared.Bounded;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/**
 * Suppresses what a file names (reference: AJO, suppression list): CSV with the columns {@code TYPE} (EMAIL or DOMAIN),
 * {@code VALUE} and, if you like, {@code COMMENT}. Lines that name nothing are left out and told; the others count.
 */
@ApplicationScoped
public class ListImport {

    private static final String TYPE = "type";
    private static final String VALUE = "value";
    private static final String COMMENT = "comment";
    private static final int AT_ONCE = 500;
    private static final int MOST_FAILURES_TOLD = 1_000;
    private static final int LONGEST_TOLD = 300;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final AddressLists lists;
    private final ListUploads uploads;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ListImport() {
        this(null, null, null, null);
    }

    @Inject
    public ListImport(AddressLists lists, ListUploads uploads, Ids ids, Clock clock) {
        this.lists = lists;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Suppresses what the file names, and keeps what became of it. Whoever gets no answer sends the file again: that changes
     * nothing of what was done.
     *
     * @throws InvalidListFileException if it is no such file; then nothing has changed
     */
    public ListUpload suppress(Actor actor, SandboxId sandboxId, String filename, String csv) {
        actor.require(Right.EDIT_PROFILES);
        Instant start = clock.instant();
        List<EntryDraft> drafts = new ArrayList<>();
        List<FailedRecord> failures = new ArrayList<>();
        for (Map<String, String> line : lines(csv)) {
            draft(line, actor).ifPresentOrElse(drafts::add, () -> failures.add(failure(line)));
        }
        for (int i = 0; i < drafts.size(); i += AT_ONCE) {
            lists.add(actor, sandboxId, AddressList.CLIENT, drafts.subList(i, Math.min(drafts.size(), i + AT_ONCE)));
        }
        ListUpload upload = new ListUpload(
                ids.next(),
                actor.name(),
                Bounded.text(filename, LONGEST_TOLD),
                start,
                clock.instant(),
                drafts.size() + failures.size(),
                failures.size(),
                failures.stream().limit(MOST_FAILURES_TOLD).toList());
        uploads.keep(sandboxId, upload);
        return upload;
    }

    private static List<Map<String, String>> lines(String csv) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            if (!parser.getHeaderMap().keySet().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .containsAll(List.of(TYPE, VALUE))) {
                throw new InvalidListFileException(
                        "must begin with a line that names the columns TYPE, VALUE and COMMENT");
            }
            return parser.stream().map(ListImport::line).toList();
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException e) { // a text can be read, so it is the text
            throw new InvalidListFileException("is no well-formed CSV");
        }
    }

    private static Map<String, String> line(CSVRecord line) {
        return Map.of(TYPE, column(line, TYPE), VALUE, column(line, VALUE), COMMENT, column(line, COMMENT));
    }

    private static String column(CSVRecord line, String name) {
        return line.isSet(name) ? line.get(name) : "";
    }

    private static Optional<EntryDraft> draft(Map<String, String> line, Actor actor) {
        String comment = text(line, COMMENT);
        return comment.length() <= EntryDraft.LONGEST_COMMENT && StorableText.isStorable(comment)
                ? kind(text(line, TYPE))
                        .flatMap(kind -> kind.read(text(line, VALUE)))
                        .map(entity -> new EntryDraft(entity, ListCause.MANUAL, comment, actor.name()))
                : Optional.empty();
    }

    private static Optional<ListedEntity.Kind> kind(String type) {
        return Stream.of(ListedEntity.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .findFirst();
    }

    private static FailedRecord failure(Map<String, String> line) {
        String type = Bounded.text(text(line, TYPE), LONGEST_TOLD);
        String value = Bounded.text(text(line, VALUE), LONGEST_TOLD);
        String comment = Bounded.text(text(line, COMMENT), LONGEST_TOLD);
        Optional<ListedEntity.Kind> kind = kind(type);
        String reason;
        if (kind.isEmpty()) {
            reason = "The type must be EMAIL or DOMAIN";
        } else if (kind.get().read(text(line, VALUE)).isEmpty()) {
            reason = "Invalid format for the entry: " + value;
        } else {
            reason = "The comment is longer than " + EntryDraft.LONGEST_COMMENT + " characters, or cannot be stored";
        }
        return new FailedRecord(type, value, comment, reason);
    }

    private static String text(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }
}
