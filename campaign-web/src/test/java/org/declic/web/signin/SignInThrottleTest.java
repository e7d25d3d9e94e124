package org.declic.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle throttle =
            new SignInThrottle(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void slowsDownANameAtAnAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin("ann", "10.0.0.1")).isEmpty();
        }

        assertThat(throttle.begin("ann", "10.0.0.1")).contains(Duration.ofSeconds(30));
        assertThat(throttle.begin("bob", "10.0.0.1")).isEmpty();
    }

    @Test
    void locksNobodyOutFromElsewhere() {
        for (int i = 0; i < 500; i++) {
            throttle.begin("ann", "10.0.1." + i);
        }

        assertThat(throttle.begin("ann", "10.0.0.1")).isEmpty();
    }

    @Test
    void countsNoAttemptOfANameThatTheAddressMustWaitFor() {
        for (int i = 0; i < 20; i++) {
            throttle.begin("user" + i, "10.0.0.1");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.begin("ann", "10.0.0.1")).contains(Duration.ofMinutes(5));
        }

        assertThat(throttle.begin("ann", "10.0.0.1")).contains(Duration.ofMinutes(5));
    }

    @Test
    void letsManyAtOnceBeginNoMoreThanOneAfterTheOther() {
        long begun = IntStream.range(0, 200)
                .parallel()
                .filter(i -> throttle.begin("ann", "10.0.0.1").isEmpty())
                .count();

        assertThat(begun).isEqualTo(5);
    }

    @Test
    void takesSpellingsOfANameForOne() {
        for (int i = 0; i < 5; i++) {
            throttle.begin(" Ann ", "10.0.0.1");
        }

        assertThat(throttle.begin("aNN", "10.0.0.1")).isPresent();
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.begin("user" + i, "10.0.0.1")).isEmpty();
        }

        assertThat(throttle.begin("ann", "10.0.0.1")).isPresent();
        assertThat(throttle.begin("ann", "10.0.0.2")).isEmpty();
    }

    @Test
    void forgetsANameThatSignedIn() {
        for (int i = 0; i < 5; i++) {
            throttle.begin("ann", "10.0.0.1");
        }

        throttle.succeeded("ann", "10.0.0.1");

        assertThat(throttle.begin("ann", "10.0.0.1")).isEmpty();
    }

    @Test
    void doesNotLetOneGoodAccountCoverForGuesses() {
        for (int i = 0; i < 19; i++) {
            throttle.begin("user" + i, "10.0.0.1");
        }
        throttle.begin("mallory", "10.0.0.1");
        throttle.succeeded("mallory", "10.0.0.1");
        throttle.begin("another", "10.0.0.1");

        assertThat(throttle.begin("ann", "10.0.0.1")).isPresent();
    }
}
