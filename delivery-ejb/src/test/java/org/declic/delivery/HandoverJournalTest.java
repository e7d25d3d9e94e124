package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.declic.delivery.HandoverJournal.Note;
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
        Note cutOff = first.begin(ANN);
        try (Note finished = first.begin("finished")) {
            assertThat(finished).isNotNull();
        }

        HandoverJournal second = handovers();

        assertThat(cutOff).isNotNull();
        assertThat(first.isPossiblyTwice(ANN)).isFalse();
        assertThat(second.isPossiblyTwice(ANN)).isTrue();
        assertThat(second.isPossiblyTwice("finished")).isFalse();
    }

    @Test
    void keepsNoNoteOfWhatEnded() {
        HandoverJournal first = handovers();
        for (int i = 0; i < 1000; i++) {
            try (Note note = first.begin("message-" + i)) {
                assertThat(note).isNotNull();
            }
        }

        HandoverJournal second = handovers();

        for (int i = 0; i < 1000; i++) {
            assertThat(second.isPossiblyTwice("message-" + i)).isFalse();
        }
    }

    private HandoverJournal handovers() {
        return new HandoverJournal(data.resolve("handovers"));
    }
}
