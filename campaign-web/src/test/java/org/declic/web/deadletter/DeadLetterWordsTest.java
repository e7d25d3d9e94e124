package org.declic.web.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.declic.deadletter.DeadLetterState;
import org.declic.queue.FailedMessage;
import org.declic.queue.Queues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterWordsTest {

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("org.declic.web.deadletter.DeadLetter", Locale.forLanguageTag(language));
    }

    @Test
    void knowsWhatTheBrokerGaveUp() {
        assertThat(CauseKind.of(FailedMessage.FAILED_AT_EVERY_DELIVERY)).isEqualTo(CauseKind.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "Cannot be read: version 9 is not known, UNREADABLE",
        "Unreadable in Feedback, UNREADABLE",
        "Cannot be recorded: value too long, UNRECORDABLE",
        "Something new, OTHER"
    })
    void tellsKindsOfCausesApart(String cause, CauseKind kind) {
        assertThat(CauseKind.of(cause)).isEqualTo(kind);
    }

    @Test
    void tellsQueuesApart() {
        assertThat(OriginQueue.of(Queues.address(Queues.EMAIL_DELIVERY))).isEqualTo(OriginQueue.EMAIL_DELIVERY);
        assertThat(OriginQueue.of(Queues.address(Queues.FEEDBACK))).isEqualTo(OriginQueue.FEEDBACK);
        assertThat(OriginQueue.of("Elsewhere")).isEqualTo(OriginQueue.UNKNOWN);
        assertThat(OriginQueue.of("")).isEqualTo(OriginQueue.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindOfCause(CauseKind kind) {
        assertThat(words("en").keySet()).contains("cause." + kind);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryQueue(OriginQueue queue) {
        assertThat(words("en").keySet()).contains("queue." + queue);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryState(DeadLetterState state) {
        assertThat(ResourceBundle.getBundle("org.declic.web.shell.Shell", Locale.ENGLISH)
                        .keySet())
                .contains("status." + state.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-status", "unknown-origin"})
    void saysWhyALetterIsNotReplayed(String code) {
        assertThat(words("en").keySet()).contains("conflict." + code);
    }

    @ParameterizedTest
    @CsvSource({"en, '1,200 messages were discarded.'", "fr, '1\u202f200 messages ont été écartés.'"})
    void countsInBothLanguages(String language, String sentence) {
        assertThat(said(language, "done.discarded", 1200)).isEqualTo(sentence);
        assertThat(said(language, "done.discarded", 1)).doesNotContain("1");
        assertThat(said(language, "done.replayed", 0)).doesNotContain("0");
    }

    private static String said(String language, String key, long count) {
        return new MessageFormat(words(language).getString(key), Locale.forLanguageTag(language))
                .format(new Object[] {count});
    }
}
