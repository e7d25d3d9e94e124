package org.declic.execution.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.execution.audience.AudienceExecutionState;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/** What runs when. One query reads any stretch of time, and no more than so many entries of it. */
@ApplicationScoped
@Transactional
public class CampaignCalendar {

    /** The most entries that are read. */
    public static final int MOST = 300;

    /** Answers calls from its first activation, unless it was to begin later, to what comes first of its two ends. */
    private static final String CAMPAIGNS = "select c.id, c.name, c.channel, c.status, cast(null as varchar(12)),"
            + " (select min(w.activated_at) from campaign_version w where w.campaign_id = c.id),"
            + " v.start_at, v.end_at, c.ended_at from campaign c"
            + " join campaign_version v on v.campaign_id = c.id and v.version_number = c.live_version"
            + " where c.sandbox_id = ?1 and c.status <> 'ARCHIVED'"
            + " and (c.ended_at is null or c.ended_at > ?2) and (v.end_at is null or v.end_at > ?2)"
            + " and (v.start_at is null or v.start_at < ?3) and exists (select w.campaign_id from campaign_version w"
            + " where w.campaign_id = c.id and w.activated_at < ?3)";

    private static final String EXECUTIONS = "select c.id, c.name, c.channel, c.status, e.state, e.execute_at,"
            + " e.execute_at, e.execute_at, e.execute_at from audience_execution e"
            + " join campaign c on c.id = e.campaign_id where e.sandbox_id = ?1 and c.status <> 'ARCHIVED'"
            + " and e.execute_at >= ?2 and e.execute_at < ?3";

    private static final String ENTRIES =
            CAMPAIGNS + " union all " + EXECUTIONS + " order by 6 desc, 1 fetch first " + MOST + " rows only";

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignCalendar() {
        this(null);
    }

    @Inject
    public CampaignCalendar(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What runs between two moments, archived campaigns aside; where there is too much, what began last.
     *
     * @param until exclusive
     */
    public List<CalendarEntry> between(SandboxId sandboxId, Instant from, Instant until) {
        List<?> rows = entities.createNativeQuery(ENTRIES)
                .setParameter(1, sandboxId.value())
                .setParameter(2, from.toEpochMilli())
                .setParameter(3, until.toEpochMilli())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(CampaignCalendar::entry)
                .toList();
    }

    private static CalendarEntry entry(Object[] row) {
        String run = (String) row[4];
        return new CalendarEntry(
                new CampaignId((String) row[0]),
                (String) row[1],
                Channel.valueOf((String) row[2]),
                CampaignStatus.valueOf((String) row[3]),
                run == null ? null : AudienceExecutionState.valueOf(run),
                moments(row[5], row[6]).max(Instant::compareTo).orElseThrow(),
                moments(row[7], row[8]).min(Instant::compareTo).orElse(null));
    }

    /** Those that are set. */
    private static Stream<Instant> moments(@Nullable Object... columns) {
        return Arrays.stream(columns)
                .filter(Number.class::isInstance)
                .map(column -> Instant.ofEpochMilli(((Number) column).longValue()));
    }
}
