package org.declic.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.feedback.FeedbackStatus;
import org.declic.privacy.Happening.Chosen;
import org.declic.privacy.Happening.Reacted;
import org.declic.privacy.Happening.Written;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDetails;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PersonTimelineTest {

    private static final CampaignId SALE = new CampaignId("sale");
    private static final Identity JANE = new Identity("email", "jane@example.com");

    private final Database database;
    private final DomainFixture domain;
    private final PersonTimeline timeline;
    private final SandboxId prod;
    private final ProfileDetails jane;

    PersonTimelineTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod").id();
        timeline = database.transactional(new PersonTimeline(database.entities(), domain.consents));
        domain.profiles.create(prod, List.of(JANE, new Identity("crm", "j-1")), Map.of(), Map.of());
        jane = domain.profiles.details(prod, JANE).orElseThrow();
    }

    private Instant second(int number) {
        return domain.clock.instant().plusSeconds(number);
    }

    private void message(String id, String namespace, String userId, int second) {
        long at = second(second).toEpochMilli();
        execute("insert into message (id, execution_id, recipient_index, sandbox_id, campaign_id, channel, namespace,"
                + " user_id, status, reason, attempts, possibly_twice, accepted_at, modified_at) values ('" + id
                + "', 'e', 0, '" + prod + "', 'sale', 'EMAIL', '" + namespace + "', '" + userId
                + "', 'sent', null, 1, false, " + at + ", " + at + ")");
    }

    private void interaction(String id, String message, String kind, String machine, int second) {
        execute("insert into interaction (id, message_id, sandbox_id, campaign_id, kind, url, machine, occurred_at)"
                + " values ('" + id + "', '" + message + "', '" + prod + "', 'sale', '" + kind + "', '', '" + machine
                + "', " + second(second).toEpochMilli() + ")");
    }

    private void execute(String sql) {
        database.inTransaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private static Written written(String id, Instant at) {
        return new Written(at, new MessageId(id), SALE, Channel.EMAIL, FeedbackStatus.SENT);
    }

    @Test
    void hasMessagesByAnyIdentityWhatWasDoneWithThemAndChoicesNewestFirst() {
        message("m-1", "Email", "jane@example.com", 1);
        message("m-2", "crm", "j-1", 3);
        message("m-3", "email", "john@example.com", 4);
        interaction("i-1", "m-1", "OPEN", "N", 2);
        interaction("i-2", "m-1", "CLICK", "Y", 2);
        Consent no = new Consent(Choice.NO, ConsentSource.PAGE, second(5));
        ConsentSubject address =
                ConsentSubject.address(prod, Channel.EMAIL, JANE.userId()).orElseThrow();
        domain.consents.add(DomainFixture.MANAGER, List.of(new ConsentChange(address, no, "")));

        List<Happening> all = timeline.newest(prod, jane, 50);

        assertThat(all)
                .containsExactly(
                        new Chosen(second(5), Channel.EMAIL, "jane@example.com", no),
                        written("m-2", second(3)),
                        new Reacted(second(2), new MessageId("m-1"), SALE, Interaction.Kind.OPEN),
                        written("m-1", second(1)));
        assertThat(timeline.newest(prod, jane, 2)).isEqualTo(all.subList(0, 2));
        assertThat(timeline.newest(new SandboxId("dev"), jane, 50)).isEmpty();
    }

    @Test
    void isEmptyForWhomNothingHappened() {
        assertThat(timeline.newest(prod, jane, 50)).isEmpty();
    }
}
