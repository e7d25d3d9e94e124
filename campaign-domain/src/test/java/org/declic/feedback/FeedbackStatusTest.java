package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.feedback.FeedbackFixture.anEvent;

import java.util.Arrays;
import java.util.Locale;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.queue.Envelope;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackStatusTest {

    private static final AcceptedExecution EXECUTION =
            ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "request", 1);

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, DELAY SENT DELIVERED BOUNCE EXCLUDE ERROR DENYLIST DUPLICATE",
        "DELAY, DELAY SENT DELIVERED BOUNCE EXCLUDE ERROR DENYLIST DUPLICATE",
        "SENT, DELIVERED BOUNCE",
        "DELIVERED, ''",
        "BOUNCE, ''",
        "EXCLUDE, ''",
        "ERROR, ''",
        "DENYLIST, ''",
        "DUPLICATE, ''"
    })
    void leadsToNothingElse(FeedbackStatus from, String expected) {
        String next = String.join(
                " ",
                Arrays.stream(FeedbackStatus.values())
                        .filter(from::leadsTo)
                        .map(Enum::name)
                        .toList());

        assertThat(next).isEqualTo(expected);
    }

    @Test
    void isToldMoreByWhatMovesItAndByWhatKeepsATakenMessageWaiting() {
        assertThat(FeedbackStatus.SENT.isToldMoreBy(FeedbackStatus.DELAY)).isTrue();
        assertThat(FeedbackStatus.SENT.isToldMoreBy(FeedbackStatus.DELIVERED)).isTrue();
        assertThat(FeedbackStatus.SENT.isToldMoreBy(FeedbackStatus.SENT)).isFalse();
        assertThat(FeedbackStatus.DELIVERED.isToldMoreBy(FeedbackStatus.DELAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isReadBackFromItsWord(FeedbackStatus status) {
        FeedbackStatusConverter converter = new FeedbackStatusConverter();

        assertThat(status.word()).isEqualTo(status.name().toLowerCase(Locale.ROOT));
        assertThat(FeedbackStatus.ofWord(status.word())).isEqualTo(status);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(status)))
                .isEqualTo(status);
    }

    @Test
    void keepsNothingAsNothing() {
        assertThat(new FeedbackStatusConverter().convertToDatabaseColumn(null)).isNull();
        assertThat(new FeedbackStatusConverter().convertToEntityAttribute(null)).isNull();
    }

    @Test
    void refusesAnUnknownWord() {
        assertThatThrownBy(() -> FeedbackStatus.ofWord("lost")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventHasTheSameIdForTheSameHappening() {
        FeedbackEvent sent = anEvent(EXECUTION, FeedbackStatus.SENT, 5);

        assertThat(sent.id()).isEqualTo(sent.messageId() + "-sent-1").hasSizeLessThanOrEqualTo(64);
        assertThat(anEvent(EXECUTION, FeedbackStatus.SENT, 6).id()).isEqualTo(sent.id());
        assertThat(anEvent(EXECUTION, FeedbackStatus.DELAY, 5).id()).isNotEqualTo(sent.id());
        assertThat(anEvent(ExecutionFixture.message(EXECUTION, 0), FeedbackStatus.SENT, 2, 5)
                        .id())
                .isNotEqualTo(sent.id());
    }

    @Test
    void anEventTravelsAsBytes() {
        FeedbackEvent event = anEvent(EXECUTION, FeedbackStatus.DENYLIST, 5)
                .because("050024", "é")
                .by("250 ok")
                .markedPossiblyTwice();

        assertThat(FeedbackEvent.read(new Envelope(Envelope.PRESENT_VERSION, "", event.bytes(), 0, false)))
                .isEqualTo(event);
        assertThat(event.because(null, null).explanation().reason()).isNull();
        assertThatThrownBy(() ->
                        FeedbackEvent.read(new Envelope(Envelope.PRESENT_VERSION, "", new byte[] {'x'}, 0, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b', 'a b'",
        "'a\r\n\tb', 'a b'",
        "'a\u007Fb', 'a b'",
        "'a\u0085b', 'a b'",
        "'a\u009B31mb', 'a 31mb'",
        "'a\uD83Db', 'ab'",
        "'a\uD83D\uDE00', 'a\uD83D\uDE00'"
    })
    void anEventKeepsNoControlCharacters(String text, String kept) {
        FeedbackEvent event =
                anEvent(EXECUTION, FeedbackStatus.ERROR, 5).because(text, text).by(text);

        assertThat(event.explanation().reason()).isEqualTo(kept);
        assertThat(event.explanation().detail()).isEqualTo(kept);
        assertThat(event.explanation().provider()).isEqualTo(kept);
    }

    @Test
    void anEventIsCutWithoutSplittingACharacter() {
        FeedbackEvent event = anEvent(EXECUTION, FeedbackStatus.ERROR, 5)
                .because("x".repeat(99) + "😀", "y".repeat(499) + "😀")
                .by("z".repeat(254) + "😀");

        assertThat(event.explanation().reason()).isEqualTo("x".repeat(99));
        assertThat(event.explanation().detail()).isEqualTo("y".repeat(499));
        assertThat(event.explanation().provider()).isEqualTo("z".repeat(254));
        assertThat(FeedbackEvent.read(new Envelope(Envelope.PRESENT_VERSION, "", event.bytes(), 0, false)))
                .isEqualTo(event);
    }
}
