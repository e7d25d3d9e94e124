package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.consent.Choice;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.shared.MessageId;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SmsReactionsTest {

    private static final PhoneNumber JANE =
            PhoneNumber.parse("+33612345678", "FR").orElseThrow();

    private final Database database;
    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final List<Interaction> queued = new ArrayList<>();
    private final SmsReactions reactions;

    SmsReactionsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        reactions = database.transactional(new SmsReactions(database.entities(), domain.profiles, new Queued()));
    }

    @Test
    void stopIsAReactionToTheNewestMarketingSms() {
        message("older", "CMA-1", JANE.e164(), "sent", 3);
        message("newest", "CMA-2", JANE.e164(), "delivered", 2);
        message("refused", "CMA-3", JANE.e164(), "bounce", 1);
        message("service", "UMA-1", JANE.e164(), "sent", 1);
        message("another", "CMA-3", "+33612345679", "sent", 1);

        reactions.chosen(sandbox, JANE, Choice.NO);
        reactions.chosen(sandbox, JANE, Choice.YES);

        assertThat(queued)
                .extracting(done -> done.messageId() + " " + done.kind())
                .containsExactly("newest " + Kind.UNSUBSCRIBE, "newest " + Kind.SUBSCRIBE);
    }

    @Test
    void knowsWhoIsKnownByAnotherName() {
        domain.profiles.create(
                sandbox,
                List.of(new Identity("crm", "4711")),
                Map.of("mobilePhone", Map.of("number", JANE.e164())),
                Map.of());
        domain.profiles.create(
                sandbox, List.of(new Identity("crm", "4712"), new Identity("phone", JANE.e164())), Map.of(), Map.of());
        message("by-attribute", "CMA-1", "4711", "sent", 2);
        message("by-identity", "CMA-2", "4712", "sent", 1);
        assertThat(domain.profiles.knownBy(sandbox, JANE)).containsExactlyInAnyOrder("4711", "4712", JANE.e164());

        reactions.chosen(sandbox, JANE, Choice.NO);

        assertThat(queued).extracting(done -> done.messageId().value()).containsExactly("by-identity");
    }

    @Test
    void whoeverGotNothingReactsToNothing() {
        reactions.chosen(sandbox, JANE, Choice.NO);

        assertThat(queued).isEmpty();
    }

    private void message(String id, String execution, String user, String status, int hoursAgo) {
        long at = domain.clock.instant().minus(Duration.ofHours(hoursAgo)).toEpochMilli();
        database.inTransaction(() -> database.entities()
                .createNativeQuery("insert into message (id, execution_id, recipient_index, sandbox_id, campaign_id,"
                        + " channel, namespace, user_id, status, reason, attempts, possibly_twice, accepted_at,"
                        + " modified_at) values ('" + id + "', '" + execution + "', 0, '" + sandbox
                        + "', 'c', 'SMS', 'phone', '" + user + "', '" + status + "', '', 1, false, " + at + ", " + at
                        + ")")
                .executeUpdate());
    }

    private final class Queued extends InteractionQueue {

        @Override
        public Interaction now(MessageId messageId, Kind kind) {
            return Interaction.of(messageId, kind, "", false, domain.clock.instant());
        }

        @Override
        public void queue(Interaction done) {
            queued.add(done);
        }
    }
}
