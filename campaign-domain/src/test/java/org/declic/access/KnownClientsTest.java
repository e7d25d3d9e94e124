package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.declic.shared.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownClientsTest {

    private static final ApiClient SHOP =
            new ApiClient("shop", new Sandbox("s", "DECLIC@Demo", "prod", "Demo"), "Shop", Role.MANAGER);

    private final StoredClients stored = new StoredClients();
    private final MovableClock clock = new MovableClock();
    private final KnownClients clients = new KnownClients(stored, clock);

    @Test
    void readsAClientOnceASecond() {
        for (int i = 0; i < 100; i++) {
            assertThat(clients.find("shop")).contains(SHOP);
        }
        assertThat(stored.reads).isEqualTo(1);

        clock.pass(Duration.ofSeconds(1));

        assertThat(clients.find("shop")).contains(SHOP);
        assertThat(stored.reads).isEqualTo(2);
    }

    @Test
    void refusesASwitchedOffClientASecondLater() {
        clients.find("shop");
        stored.client = Optional.empty();

        clock.pass(Duration.ofSeconds(1));

        assertThat(clients.find("shop")).isEmpty();
    }

    @Test
    void knowsAClientForAnHourWhileTheDatabaseIsDown() {
        clients.find("shop");
        stored.failure = outage();

        clock.pass(Duration.ofMinutes(59));
        assertThat(clients.find("shop")).contains(SHOP);

        clock.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> clients.find("shop")).isSameAs(stored.failure);
    }

    @Test
    void doesNotHideOtherFailures() {
        clients.find("shop");
        stored.failure = new IllegalStateException("a bug");
        clock.pass(Duration.ofSeconds(2));

        assertThatThrownBy(() -> clients.find("shop")).isSameAs(stored.failure);
    }

    @Test
    void cannotTellOfANewClientWhileTheDatabaseIsDown() {
        stored.failure = outage();

        assertThatThrownBy(() -> clients.find("shop")).isSameAs(stored.failure);
    }

    private static RuntimeException outage() {
        return new DatabaseUnavailableException(new SQLNonTransientConnectionException("gone"));
    }

    private static final class StoredClients extends ApiClients {

        private Optional<ApiClient> client = Optional.of(SHOP);
        private @Nullable RuntimeException failure;
        private int reads;

        @Override
        public Optional<ApiClient> find(String id) {
            reads++;
            if (failure != null) {
                throw failure;
            }
            return client;
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-06-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
