package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void keepsTextsOnOneLine() {
        assertThat(new Outcome.Accepted(" queued\r\nas\t42\u0000\u2028! ").providerId())
                .isEqualTo("queued as 42 !");
        assertThat(new Outcome.Refused("5.1.1\n", "no\nsuch user"))
                .isEqualTo(new Outcome.Refused("5.1.1", "no such user"));
    }

    @Test
    void boundsTexts() {
        assertThat(new Outcome.Accepted("x".repeat(1000)).providerId()).hasSize(255);
        assertThat(new Outcome.Deferred("4".repeat(1000), "x".repeat(1000)).code())
                .hasSize(Outcome.LONGEST_CODE);
        assertThat(new Outcome.Unknown("x".repeat(1000)).reason()).hasSize(500);
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(new Outcome.Accepted("x".repeat(254) + "😀").providerId()).isEqualTo("x".repeat(254));
    }
}
