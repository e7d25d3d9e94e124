package org.declic.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.content.Content;
import org.declic.feedback.FeedbackStatus;
import org.declic.report.CampaignReport.Slot;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction.Kind;

/** Counts in the database; how long that takes grows with the messages of the campaign. */
@ApplicationScoped
@Transactional
public class CampaignReports {

    private static final String OF_CAMPAIGN =
            " from message m where m.sandbox_id = ?1 and m.campaign_id = ?2" + " and m.accepted_at >= ?3";
    private static final String STATUSES = "select m.status, count(*)" + OF_CAMPAIGN + " group by m.status";
    private static final String EXCLUSIONS =
            "select m.reason, count(*)" + OF_CAMPAIGN + " and m.status = 'exclude' group by m.reason";
    private static final String REACTIONS = "select i.kind, count(distinct i.message_id) from interaction i"
            + " join message m on m.id = i.message_id where i.sandbox_id = ?1 and i.campaign_id = ?2"
            + " and m.accepted_at >= ?3 and i.machine = 'N' group by i.kind";

    /** The limit stands in the query, so that the database gives no more. */
    private static final String LINKS = "select i.kind, i.url, count(distinct i.message_id) from interaction i"
            + " join message m on m.id = i.message_id where i.sandbox_id = ?1 and i.campaign_id = ?2"
            + " and m.accepted_at >= ?3 and i.machine = 'N' and i.kind in ('CLICK', 'MIRROR', 'UNSUBSCRIBE')"
            + " group by i.kind, i.url order by 3 desc, 1, 2 fetch first 50 rows only";

    private static final String UNREACHED = "select coalesce(sum(e.targeted - e.reached), 0) from audience_execution e"
            + " where e.sandbox_id = ?1 and e.campaign_id = ?2 and e.created_at >= ?3"
            + " and e.state in ('SUCCEEDED', 'STOPPED')";

    private static final String SENT_LATELY = "select m.campaign_id, count(*) from message m where m.sandbox_id = ?1"
            + " and m.accepted_at >= ?2 and m.status in ('sent', 'delivered') and m.campaign_id in (";

    /** Hours and days begin at one of these, wherever on Earth. */
    private static final long QUARTER = 900_000;

    private static final String QUARTERS = "select m.accepted_at / " + QUARTER + ", m.status, count(*)" + OF_CAMPAIGN
            + " group by m.accepted_at / " + QUARTER + ", m.status";

    private final EntityManager entities;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignReports() {
        this(null, null);
    }

    @Inject
    public CampaignReports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The report of a campaign now.
     *
     * @param zone whose days the curve shows
     */
    public CampaignReport report(SandboxId sandboxId, CampaignId campaignId, Span span, ZoneId zone) {
        Instant now = clock.instant();
        Rows rows = (sql, since) -> rows(sql, sandboxId, campaignId, since);
        Map<FeedbackStatus, Long> statuses = new EnumMap<>(FeedbackStatus.class);
        rows.of(STATUSES, span.since(now))
                .forEach(row -> statuses.put(FeedbackStatus.ofWord((String) row[0]), number(row[1])));
        Map<Kind, Long> reactions = new EnumMap<>(Kind.class);
        rows.of(REACTIONS, span.since(now))
                .forEach(row -> reactions.put(Kind.valueOf((String) row[0]), number(row[1])));
        Map<String, Long> exclusions = new TreeMap<>();
        rows.of(EXCLUSIONS, span.since(now))
                .forEach(row -> exclusions.put(Objects.toString(row[0], ""), number(row[1])));
        return new CampaignReport(
                now,
                span,
                statuses,
                reactions,
                exclusions,
                unreached(sandboxId, campaignId, span.since(now)),
                curve(rows, span, now, zone));
    }

    private long unreached(SandboxId sandboxId, CampaignId campaignId, Instant since) {
        return number(entities.createNativeQuery(UNREACHED)
                .setParameter(1, sandboxId.value())
                .setParameter(2, campaignId.value())
                .setParameter(3, since.toEpochMilli())
                .getSingleResult());
    }

    /**
     * The links that people followed most in the messages of a span, at most 50.
     *
     * @param content of the campaign, which names them
     */
    public List<ClickedLink> links(SandboxId sandboxId, CampaignId campaignId, Content content, Span span) {
        LinkLabels labels = LinkLabels.of(content);
        return rows(LINKS, sandboxId, campaignId, span.since(clock.instant()))
                .map(row -> new ClickedLink(
                        ClickedLink.Kind.of((String) row[0]),
                        (String) row[1],
                        labels.of((String) row[1]),
                        number(row[2])))
                .toList();
    }

    /** The curve of the last 24 hours alone, as in {@link CampaignReport#curve}. */
    public List<Slot> lastDay(SandboxId sandboxId, CampaignId campaignId, ZoneId zone) {
        return curve((sql, since) -> rows(sql, sandboxId, campaignId, since), Span.DAY, clock.instant(), zone);
    }

    /** How many messages of each of these campaigns that were accepted in the last 24 hours were sent; none for those without. */
    public Map<CampaignId, Long> sentInLastDay(SandboxId sandboxId, List<CampaignId> campaigns) {
        if (campaigns.isEmpty()) {
            return Map.of();
        }
        int first = 3;
        String sql = IntStream.range(first, first + campaigns.size())
                .mapToObj(place -> "?" + place)
                .collect(joining(", ", SENT_LATELY, ") group by m.campaign_id"));
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, sandboxId.value())
                .setParameter(2, Span.DAY.since(clock.instant()).toEpochMilli());
        for (int i = 0; i < campaigns.size(); i++) {
            query.setParameter(first + i, campaigns.get(i).value());
        }
        Map<CampaignId, Long> sent = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            sent.put(new CampaignId((String) columns[0]), number(columns[1]));
        }
        return sent;
    }

    /** Asks about one campaign. */
    private interface Rows {
        Stream<Object[]> of(String sql, Instant since);
    }

    private Stream<Object[]> rows(String sql, SandboxId sandboxId, CampaignId campaignId, Instant since) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, sandboxId.value())
                .setParameter(2, campaignId.value())
                .setParameter(3, since.toEpochMilli())
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** The database counts quarters of an hour; hours and days of the time zone are made of them here. */
    private static List<Slot> curve(Rows rows, Span span, Instant now, ZoneId zone) {
        Instant first = span.curveSince(now, zone);
        Map<Instant, Map<FeedbackStatus, Long>> slots = new TreeMap<>();
        for (Instant slot = first; !slot.isAfter(now); slot = span.next(slot, zone)) {
            slots.put(slot, new EnumMap<>(FeedbackStatus.class));
        }
        rows.of(QUARTERS, first).forEach(row -> {
            Instant quarter = Instant.ofEpochMilli(number(row[0]) * QUARTER);
            slots.computeIfAbsent(span.slot(quarter, zone), slot -> new EnumMap<>(FeedbackStatus.class))
                    .merge(FeedbackStatus.ofWord((String) row[1]), number(row[2]), Long::sum);
        });
        List<Slot> curve = new ArrayList<>();
        slots.forEach((from, counts) -> curve.add(new Slot(
                from,
                sum(counts, FeedbackStatus.SENT, FeedbackStatus.DELIVERED),
                sum(counts, FeedbackStatus.EXCLUDE, FeedbackStatus.DENYLIST, FeedbackStatus.DUPLICATE),
                sum(counts, FeedbackStatus.BOUNCE, FeedbackStatus.ERROR))));
        return curve;
    }

    private static long sum(Map<FeedbackStatus, Long> counts, FeedbackStatus... some) {
        long sum = 0;
        for (FeedbackStatus status : some) {
            sum += counts.getOrDefault(status, 0L);
        }
        return sum;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
