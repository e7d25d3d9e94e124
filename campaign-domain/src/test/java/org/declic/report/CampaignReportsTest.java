package org.declic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.DomainFixture;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.feedback.FeedbackStatus;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignReportsTest {

    private static final SandboxId PROD = new SandboxId("prod");
    private static final CampaignId SALE = new CampaignId("sale");

    private final Database database;
    private final DomainFixture domain;
    private final CampaignReports reports;
    private int messages;

    CampaignReportsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        reports = database.transactional(new CampaignReports(database.entities(), domain.clock));
    }

    private String message(String campaign, String status, String reason, Duration ago) {
        messages++;
        long at = domain.clock.instant().minus(ago).toEpochMilli();
        execute("insert into message (id, execution_id, recipient_index, sandbox_id, campaign_id, channel, namespace,"
                + " user_id, status, reason, attempts, possibly_twice, accepted_at, modified_at) values ('m-" + messages
                + "', 'e', 0, 'prod', '" + campaign + "', 'EMAIL', 'email', 'jane', '" + status + "', '" + reason
                + "', 1, false, " + at + ", " + at + ")");
        return "m-" + messages;
    }

    private void interaction(String message, String kind, String machine, int number) {
        interaction(message, kind, machine, number, "");
    }

    private void interaction(String message, String kind, String machine, int number, String url) {
        execute("insert into interaction (id, message_id, sandbox_id, campaign_id, kind, url, machine, occurred_at)"
                + " values ('" + message + number + "', '" + message + "', 'prod', 'sale', '" + kind + "', '" + url
                + "', '"
                + machine + "', 1)");
    }

    private void execute(String sql) {
        database.inTransaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    private CampaignReport report(Span span) {
        return reports.report(PROD, SALE, span, ZoneOffset.UTC);
    }

    @Test
    void tellsWhichLinksPeopleFollow() {
        String first = message("sale", "sent", "", Duration.ofHours(2));
        String second = message("sale", "sent", "", Duration.ofDays(2));
        interaction(first, "CLICK", "N", 1, "https://shop.example/orders/7?utm_source=mail");
        interaction(first, "CLICK", "N", 2, "https://shop.example/orders/7?utm_source=mail");
        interaction(second, "CLICK", "N", 3, "https://shop.example/orders/7?utm_source=mail");
        interaction(first, "CLICK", "N", 4, "https://shop.example/?utm_source=mail");
        interaction(first, "CLICK", "Y", 5, "https://shop.example/scanned");
        interaction(first, "CLICK", "N", 6, "https://other.example/gone");
        EmailContent content = new EmailContent(
                "Sale",
                "",
                "<a href=\"https://shop.example/\"><img alt=\"Our shop\"></a> <a data-label=\"Track\""
                        + " href=\"https://shop.example/orders/${context.order}\">here</a>",
                "");

        assertThat(reports.links(PROD, SALE, content, Span.ALL))
                .containsExactly(
                        new ClickedLink(
                                ClickedLink.Kind.EXTERNAL, "https://shop.example/orders/7?utm_source=mail", "Track", 2),
                        new ClickedLink(ClickedLink.Kind.EXTERNAL, "https://other.example/gone", "", 1),
                        new ClickedLink(
                                ClickedLink.Kind.EXTERNAL, "https://shop.example/?utm_source=mail", "Our shop", 1));
        assertThat(reports.links(PROD, SALE, content, Span.DAY))
                .extracting(ClickedLink::people)
                .containsExactly(1L, 1L, 1L);
        EmailContent anyHost = new EmailContent("", "", "<a href=\"https://${context.host}/x\">Host</a>", "");
        assertThat(reports.links(PROD, SALE, anyHost, Span.ALL))
                .as("a beginning that says nothing names nothing")
                .extracting(ClickedLink::label)
                .containsOnly("");
        assertThat(reports.links(PROD, SALE, new SmsContent("https://shop.example/"), Span.ALL))
                .extracting(ClickedLink::label)
                .containsOnly("");
    }

    @Test
    void tellsWhereLinksLead() {
        String first = message("sale", "sent", "", Duration.ofHours(2));
        String second = message("sale", "sent", "", Duration.ofHours(2));
        interaction(first, "MIRROR", "N", 1);
        interaction(second, "MIRROR", "N", 2);
        interaction(second, "MIRROR", "Y", 3);
        interaction(first, "UNSUBSCRIBE", "N", 4);
        interaction(first, "SUBSCRIBE", "N", 5);
        interaction(first, "OPEN", "N", 6);

        assertThat(reports.links(PROD, SALE, new SmsContent(""), Span.ALL))
                .containsExactly(
                        new ClickedLink(ClickedLink.Kind.MIRROR, "", "", 2),
                        new ClickedLink(ClickedLink.Kind.OPT_OUT, "", "", 1));
    }

    @Test
    void countsWhatBecameOfMessagesInTheSpan() {
        String opened = message("sale", "sent", "", Duration.ofHours(2));
        interaction(opened, "OPEN", "N", 1);
        interaction(opened, "OPEN", "N", 2);
        interaction(opened, "CLICK", "Y", 3);
        interaction(message("sale", "delivered", "", Duration.ofDays(3)), "CLICK", "N", 4);
        message("sale", "exclude", "050101", Duration.ofHours(1));
        message("sale", "exclude", "050102", Duration.ofDays(40));
        message("sale", "bounce", "550", Duration.ofMinutes(1));
        message("another", "sent", "", Duration.ofMinutes(1));

        CampaignReport day = report(Span.DAY);
        CampaignReport all = report(Span.ALL);

        assertThat(day.statuses())
                .isEqualTo(Map.of(FeedbackStatus.SENT, 1L, FeedbackStatus.EXCLUDE, 1L, FeedbackStatus.BOUNCE, 1L));
        assertThat(day.targeted()).isEqualTo(3);
        assertThat(day.reactions()).isEqualTo(Map.of(Kind.OPEN, 1L));
        assertThat(day.exclusions()).isEqualTo(Map.of("050101", 1L));
        assertThat(report(Span.MONTH).targeted()).isEqualTo(4);
        assertThat(all.targeted()).isEqualTo(5);
        assertThat(all.count(Kind.CLICK)).isOne();
        assertThat(all.exclusions()).isEqualTo(Map.of("050101", 1L, "050102", 1L));
        assertThat(reports.report(new SandboxId("dev"), SALE, Span.ALL, ZoneOffset.UTC)
                        .targeted())
                .isZero();
    }

    @Test
    void theCurveHasEveryHourOfADay() {
        Instant hour = domain.clock.instant().truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        Duration since = Duration.between(hour, domain.clock.instant());
        message("sale", "sent", "", since);
        message("sale", "delivered", "", since.plusHours(1));
        message("sale", "exclude", "050101", since.plusHours(1));
        message("sale", "error", "x", since.plusHours(1).plusMillis(1));

        CampaignReport day = report(Span.DAY);

        assertThat(day.curve()).hasSize(25);
        assertThat(Stream.of(24, 23, 22).map(day.curve()::get))
                .containsExactly(
                        new CampaignReport.Slot(hour, 1, 0, 0),
                        new CampaignReport.Slot(hour.minusSeconds(3_600), 1, 1, 0),
                        new CampaignReport.Slot(hour.minusSeconds(7_200), 0, 0, 1));
    }

    @Test
    void theCurveOfADayIsToldAlone() {
        message("sale", "sent", "", Duration.ofHours(2));

        assertThat(reports.lastDay(PROD, SALE, ZoneOffset.UTC))
                .isEqualTo(report(Span.DAY).curve());
    }

    @Test
    void countsWhatEachCampaignSentInTheLastDay() {
        message("sale", "sent", "", Duration.ofHours(23));
        message("sale", "delivered", "", Duration.ofHours(1));
        message("sale", "bounce", "550", Duration.ofHours(1));
        message("sale", "sent", "", Duration.ofHours(25));
        message("login", "sent", "", Duration.ofHours(1));
        message("not-asked-for", "sent", "", Duration.ofHours(1));
        List<CampaignId> asked = List.of(SALE, new CampaignId("login"), new CampaignId("silent"));

        assertThat(reports.sentInLastDay(PROD, asked)).isEqualTo(Map.of(SALE, 2L, new CampaignId("login"), 1L));
        assertThat(reports.sentInLastDay(new SandboxId("dev"), asked)).isEmpty();
        assertThat(reports.sentInLastDay(PROD, List.of())).isEmpty();
    }

    /** Nepal's days begin at a quarter past an hour of the database. */
    @Test
    void daysAreThoseOfTheTimeZone() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        message("sale", "sent", "", Duration.ZERO);
        message("sale", "sent", "", Duration.ofDays(29));

        CampaignReport month = reports.report(PROD, SALE, Span.MONTH, paris);

        assertThat(month.curve()).hasSize(31);
        assertThat(month.curve().get(0).from().atZone(paris).getHour()).isZero();
        assertThat(month.curve().stream().mapToLong(CampaignReport.Slot::sent).sum())
                .isEqualTo(2);
        assertThat(reports.report(PROD, SALE, Span.MONTH, ZoneId.of("Asia/Kathmandu")).curve().stream()
                        .mapToLong(CampaignReport.Slot::sent)
                        .sum())
                .isEqualTo(2);
    }

    /** There the clocks go forward at midnight, so that a day begins at one o'clock. */
    @Test
    void daysBeginWhereverTheyDo() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        Instant shifted = Instant.parse("2026-09-06T12:00:00Z");

        Instant day = Span.MONTH.slot(shifted, santiago);
        Instant next = Span.MONTH.next(day, santiago);

        assertThat(day.atZone(santiago).getHour()).isEqualTo(1);
        assertThat(next.atZone(santiago).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(next).isEqualTo(Span.MONTH.slot(next, santiago));
    }

    @Test
    void spansHaveWords() {
        assertThat(Span.named("day")).contains(Span.DAY);
        assertThat(Span.named("DAY")).isEmpty();
        assertThat(Span.ALL.word()).isEqualTo("all");
    }
}
