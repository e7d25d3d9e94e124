package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.declic.delivery.Handovers.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoversTest {

    private static final String ANN = "0123456789abcdefghijklmn";

    @TempDir
    Path data;

    @Test
    @SuppressWarnings("MustBeClosedChecker") // cut off
    void knowsAfterARestartWhatWasCutOff() {
        Handovers first = handovers();
        Note cutOff = first.begin(ANN);
        try (Note finished = first.begin("finished")) {
            assertThat(finished).isNotNull();
        }

        Handovers second = handovers();

        assertThat(cutOff).isNotNull();
        assertThat(first.wasCutOff(ANN)).isFalse();
        assertThat(second.wasCutOff(ANN)).isTrue();
        assertThat(second.wasCutOff("finished")).isFalse();
    }

    @Test
    void keepsNoNoteOfWhatEnded() {
        Handovers first = handovers();
        for (int i = 0; i < 1000; i++) {
            try (Note note = first.begin("message-" + i)) {
                assertThat(note).isNotNull();
            }
        }

        Handovers second = handovers();

        for (int i = 0; i < 1000; i++) {
            assertThat(second.wasCutOff("message-" + i)).isFalse();
        }
    }

    private Handovers handovers() {
        return new Handovers(data.resolve("handovers"));
    }
}
