package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverJournalTest {

    private static final MessageId ANN = new MessageId("0123456789abcdefghijklmn");
    private static final MessageId BOB = new MessageId("bob");

    @TempDir
    Path data;

    @Test
    void knowsAfterARestartWhatWasCutOff() {
        HandoverJournal first = handovers();
        first.begin(ANN);
        first.begin(BOB);
        first.end(BOB);

        HandoverJournal second = handovers();

        assertThat(second.isPossiblyTwice(ANN)).isTrue();
        assertThat(second.isPossiblyTwice(BOB)).isFalse();
    }

    @Test
    void keepsANoteThroughTwoRestartsUntilThereIsAnOutcome() {
        handovers().begin(ANN);
        HandoverJournal second = handovers();
        for (int i = 0; i < 1000; i++) {
            MessageId other = new MessageId("message-" + i);
            second.begin(other);
            second.end(other);
        }

        HandoverJournal third = handovers();
        assertThat(third.isPossiblyTwice(ANN)).isTrue();
        third.begin(ANN);
        third.end(ANN);

        assertThat(handovers().isPossiblyTwice(ANN)).isFalse();
    }

    @Test
    void keepsNoNoteOfWhatEnded() {
        HandoverJournal first = handovers();
        for (int i = 0; i < 1000; i++) {
            MessageId message = new MessageId("message-" + i);
            first.begin(message);
            first.end(message);
        }

        HandoverJournal second = handovers();

        for (int i = 0; i < 1000; i++) {
            assertThat(second.isPossiblyTwice(new MessageId("message-" + i))).isFalse();
        }
    }

    @Test
    void goesOnWithoutNotesWhenAllSlotsAreTaken() {
        HandoverJournal full = handovers();
        for (int i = 0; i < 300; i++) {
            full.begin(new MessageId("message-" + i));
        }

        full.begin(ANN);
        full.end(ANN);

        assertThat(full.isPossiblyTwice(ANN)).isFalse();
    }

    private HandoverJournal handovers() {
        return new HandoverJournal(data.resolve("handovers"));
    }
}
