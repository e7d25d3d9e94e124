package org.declic.consent.keyword;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.declic.channel.SmsSettings.Keywords;
import org.declic.consent.Choice;
import org.declic.shared.StorableText;

/** What a text may ask for with its first word (reference: AJO, SMS opt-out and opt-in keywords). */
public enum Keyword {
    /** No more marketing. */
    STOP,
    /** Marketing again. */
    START,
    /** What there is. */
    HELP;

    /** Behind that no first word begins. */
    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern PUNCTUATION_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** What a text asks for; a word that stands in several lists stops. */
    public static Optional<Keyword> of(Keywords keywords, String text) {
        return firstWord(text)
                .flatMap(word -> Arrays.stream(values())
                        .filter(each -> each.isAmong(keywords, word))
                        .findFirst());
    }

    private boolean isAmong(Keywords keywords, String word) {
        String words = switch (this) {
            case STOP -> keywords.stopWords();
            case START -> keywords.startWords();
            case HELP -> keywords.helpWords();
        };
        return Arrays.stream(words.split(",", -1))
                .flatMap(each -> firstWord(each).stream())
                .anyMatch(word::equals);
    }

    /** Without what people write in various ways: case, accents, and punctuation around it. */
    private static Optional<String> firstWord(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(StorableText.cut(text, LONGEST), Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.splitAsStream(plain)
                .map(word -> PUNCTUATION_AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .map(word -> word.toUpperCase(Locale.ROOT));
    }

    /** What is replied; empty for nothing. */
    String reply(Keywords keywords) {
        return switch (this) {
            case STOP -> keywords.stopReply();
            case START -> keywords.startReply();
            case HELP -> keywords.helpReply();
        };
    }

    /** What whoever says it chooses. */
    Optional<Choice> choice() {
        return switch (this) {
            case STOP -> Optional.of(Choice.NO);
            case START -> Optional.of(Choice.YES);
            case HELP -> Optional.empty();
        };
    }
}
