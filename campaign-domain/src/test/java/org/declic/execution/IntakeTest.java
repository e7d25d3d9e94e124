package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IntakeTest {

    private static final int MANY = 100;

    private final Intake intake = new Intake();

    @Test
    void isNotBusyWithOneCall() {
        intake.begin();

        assertThat(intake.isBusy()).isFalse();
    }

    @Test
    void isBusyWithManyCallsUntilTheyAreAnswered() {
        begin(MANY);
        assertThat(intake.isBusy()).isTrue();

        for (int i = 0; i < MANY; i++) {
            intake.end();
        }
        assertThat(intake.isBusy()).isFalse();
    }

    @Test
    @Timeout(60)
    void holdsNoDeliveryUpForGood() {
        begin(MANY);

        intake.giveWay();

        assertThat(intake.isBusy()).isTrue();
    }

    private void begin(int number) {
        for (int i = 0; i < number; i++) {
            intake.begin();
        }
    }
}
