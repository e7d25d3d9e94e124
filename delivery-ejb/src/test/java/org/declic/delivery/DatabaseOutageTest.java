package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.declic.database.DatabaseUnavailableException;
import org.declic.recorder.RecorderBehindException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final DatabaseOutage outage = new DatabaseOutage(Duration.ofMillis(1), stopping::get);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void triesAgainUntilTheDatabaseAnswers() {
        outage.outlast(() -> failFor(5));

        assertThat(attempts).hasValue(6);
    }

    @Test
    void waitsForTheRecorder() {
        String result = outage.outlast(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new RecorderBehindException();
            }
            return "recorded";
        });

        assertThat(result).isEqualTo("recorded");
    }

    @Test
    void doesWhatWorksOnce() {
        outage.outlast(() -> failFor(0));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void leavesOtherFailuresToTheBroker() {
        assertThatThrownBy(() -> outage.outlast(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void waitsNoLongerWhenTheServerStops() {
        stopping.set(true);

        assertThatThrownBy(() -> outage.outlast(() -> failFor(5))).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private int failFor(int times) {
        if (attempts.incrementAndGet() <= times) {
            throw new IllegalStateException(new DatabaseUnavailableException(new SQLTransientConnectionException()));
        }
        return attempts.get();
    }
}
