package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.declic.delivery.HandoverJournal.Note;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverJournalTest {

    private static final String ANN = "0123456789abcdefghijklmn";

    @TempDir
    Path data;

    @Test
    @SuppressWarnings("MustBeClosedChecker") // cut off
    void knowsAfterARestartWhatWasCutOff() {
        HandoverJournal first = handovers();
        Note cutOff = first.begin(new MessageId(ANN));
        try (Note finished = first.begin(new MessageId("finished"))) {
            assertThat(finished).isNotNull();
        }

        HandoverJournal second = handovers();

        assertThat(cutOff).isNotNull();
        assertThat(first.isPossiblyTwice(new MessageId(ANN))).isFalse();
        assertThat(second.isPossiblyTwice(new MessageId(ANN))).isTrue();
        assertThat(second.isPossiblyTwice(new MessageId("finished"))).isFalse();
    }

    @Test
    void keepsNoNoteOfWhatEnded() {
        HandoverJournal first = handovers();
        for (int i = 0; i < 1000; i++) {
            try (Note note = first.begin(new MessageId("message-" + i))) {
                assertThat(note).isNotNull();
            }
        }

        HandoverJournal second = handovers();

        for (int i = 0; i < 1000; i++) {
            assertThat(second.isPossiblyTwice(new MessageId("message-" + i))).isFalse();
        }
    }

    private HandoverJournal handovers() {
        return new HandoverJournal(data.resolve("handovers"));
    }
}
