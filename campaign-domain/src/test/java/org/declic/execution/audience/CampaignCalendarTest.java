package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Window;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.calendar.CalendarEntry;
import org.declic.execution.calendar.CampaignCalendar;
import org.declic.shared.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignCalendarTest {

    private static final Instant NOW = TestClock.START;

    private final MarketingFixture marketing;
    private final CampaignCalendar calendar;

    CampaignCalendarTest(Database database) throws Exception {
        marketing = new MarketingFixture(database);
        calendar = database.transactional(new CampaignCalendar(database.entities()));
    }

    @AfterEach
    void stop() {
        marketing.close();
    }

    @Test
    void showsACampaignFromItsBeginningToItsEnd() {
        CampaignDetails planned = activate("planned", day(3), day(5));
        CampaignDetails open = activate("open", null, null);
        activate("begun", day(-3), day(9));
        CampaignFixture.aReadyDraft(marketing.domain, marketing.prod, "a-draft");

        assertThat(between(4, 5))
                .contains(
                        new CalendarEntry(
                                planned.id(),
                                "Order confirmation",
                                Channel.EMAIL,
                                CampaignStatus.SCHEDULED,
                                null,
                                day(3),
                                day(5)),
                        new CalendarEntry(
                                open.id(), "Order confirmation", Channel.EMAIL, CampaignStatus.LIVE, null, NOW, null))
                .extracting(CalendarEntry::start)
                .containsExactlyInAnyOrder(day(3), NOW, NOW);
        assertThat(between(5, 6)).hasSize(2);
        assertThat(between(10, 11)).extracting(CalendarEntry::campaign).containsExactly(open.id());
        assertThat(between(-5, 0)).isEmpty();
    }

    @Test
    void showsThatACampaignWasStoppedAndSinceWhenOneRunsThatWasChanged() {
        CampaignDetails stopped = activate("stopped", null, day(9));
        CampaignDetails changed = activate("changed", null, null);
        marketing.domain.clock.advance(Duration.ofDays(2));
        marketing.domain.campaigns.stop(APPROVER, marketing.prod, stopped.id());
        CampaignDetails draft =
                marketing.domain.campaigns.modify(MANAGER, marketing.prod, changed.id(), Optional.empty());
        marketing.domain.campaigns.activate(APPROVER, marketing.prod, draft.id(), draft.revision());

        assertThat(between(0, 1))
                .extracting(CalendarEntry::status, CalendarEntry::start, CalendarEntry::end)
                .containsExactlyInAnyOrder(
                        tuple(CampaignStatus.STOPPED, NOW, day(2)), tuple(CampaignStatus.LIVE, NOW, null));
        assertThat(between(2, 3)).extracting(CalendarEntry::campaign).containsExactly(changed.id());

        marketing.domain.campaigns.archive(APPROVER, marketing.prod, stopped.id());

        assertThat(between(0, 1)).extracting(CalendarEntry::campaign).containsExactly(changed.id());
    }

    @Test
    void showsWhenAnAudienceIsWrittenTo() {
        CampaignDetails sale = marketing.campaign(0);
        AudienceExecution later = marketing.trigger.fire(marketing.at(day(3)));
        marketing.fire();

        assertThat(runs(3, 4))
                .containsExactly(new CalendarEntry(
                        sale.id(),
                        "Order confirmation",
                        Channel.EMAIL,
                        CampaignStatus.LIVE,
                        AudienceExecutionState.SCHEDULED,
                        day(3),
                        day(3)));
        assertThat(runs(0, 3)).isEmpty();
        assertThat(runs(4, 9)).isEmpty();

        marketing.executions.pause(APPROVER, marketing.prod, later.id());

        assertThat(runs(3, 4)).extracting(CalendarEntry::run).containsExactly(AudienceExecutionState.PAUSED);
    }

    @Test
    void showsNoMoreThanSoManyAndNothingOfAnotherSandbox() {
        marketing.campaign(0);
        for (int i = 0; i < CampaignCalendar.MOST; i++) {
            marketing.trigger.fire(marketing.at(day(1).plusSeconds(i), "request-" + i));
        }

        assertThat(between(0, 2)).hasSize(CampaignCalendar.MOST).allMatch(entry -> entry.run() != null);
        assertThat(calendar.between(marketing.domain.sandbox("dev").id(), day(0), day(2)))
                .isEmpty();
    }

    private List<CalendarEntry> runs(int from, int until) {
        return between(from, until).stream()
                .filter(entry -> entry.run() != null)
                .toList();
    }

    private List<CalendarEntry> between(int from, int until) {
        return calendar.between(marketing.prod, day(from), day(until));
    }

    private static Instant day(int number) {
        return NOW.plus(Duration.ofDays(number));
    }

    private CampaignDetails activate(String alias, @Nullable Instant start, @Nullable Instant end) {
        CampaignDetails draft = CampaignFixture.aReadyDraft(marketing.domain, marketing.prod, alias);
        CampaignDetails changed = marketing.domain.campaigns.change(
                MANAGER,
                marketing.prod,
                draft.id(),
                draft.draft().during(new Window(start, end, ZoneOffset.UTC)),
                draft.revision());
        return marketing.domain.campaigns.activate(APPROVER, marketing.prod, draft.id(), changed.revision());
    }
}
