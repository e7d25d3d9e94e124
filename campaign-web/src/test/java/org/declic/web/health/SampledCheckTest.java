package org.declic.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class SampledCheckTest {

    @Test
    void asksAtMostOnceASecond() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        SampledCheck check = new SampledCheck(() -> Part.of("part", asked.incrementAndGet() > 1), nanos::get);

        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        nanos.set(999_999_999);
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        nanos.set(1_000_000_000);
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).hasValue(2);
    }
}
