package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.database.Like;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/**
 * The campaigns of a sandbox as a list: searched, filtered, sorted, counted. Each method is one query, however many campaigns
 * there are; only what is asked for stands in it.
 */
@ApplicationScoped
@Transactional
public class CampaignList {

    private static final String ROWS = "select c, v.tags, v.startAt, v.endAt";
    private static final String COUNTS = "select c.status, count(c)";

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CampaignList() {
        this(null);
    }

    @Inject
    public CampaignList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which campaigns a list shows.
     *
     * @param search a part of the name, the alias or a tag, any case; empty for all
     * @param statuses empty for all
     * @param channels empty for all
     */
    public record Filter(String search, Set<CampaignStatus> statuses, Set<Channel> channels) {

        /** Every campaign. */
        public static final Filter ALL = new Filter("", Set.of(), Set.of());

        public Filter {
            statuses = Set.copyOf(statuses);
            channels = Set.copyOf(channels);
        }

        private String condition() {
            return " from Campaign c, CampaignVersion v where v.campaignId = c.id"
                    + " and v.number = coalesce(c.liveVersion, c.draftVersion) and c.sandboxId = :sandbox"
                    + (statuses.isEmpty() ? "" : " and c.status in :statuses")
                    + (channels.isEmpty() ? "" : " and c.channel in :channels")
                    + (search.isBlank()
                            ? ""
                            : " and (lower(c.name) like :search escape '!' or c.alias like :search escape '!'"
                                    + " or lower(v.tags) like :search escape '!')");
        }

        private void fill(TypedQuery<?> query) {
            if (!statuses.isEmpty()) {
                query.setParameter("statuses", statuses);
            }
            if (!channels.isEmpty()) {
                query.setParameter("channels", channels);
            }
            if (!search.isBlank()) {
                query.setParameter("search", Like.containing(search));
            }
        }
    }

    /** By what a list is sorted; campaigns that are equal there, by id. */
    public record Order(Column column, boolean descending) {

        /** Last modified first. */
        public static final Order LATEST = new Order(Column.MODIFIED, true);

        private String clause() {
            String direction = descending ? " desc" : " asc";
            return " order by " + column.expression + direction + ", c.id" + direction;
        }
    }

    /** What a list can be sorted by. */
    public enum Column {
        NAME("lower(c.name)"),
        STATUS("c.status"),
        MODIFIED("c.modifiedAt");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }
    }

    /**
     * Campaigns, last modified first.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<CampaignSummary> page(SandboxId sandboxId, Filter filter, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        String beyond = " and (c.modifiedAt < :at or (c.modifiedAt = :at and c.id < :id))";
        TypedQuery<Object[]> query = query(ROWS, filter, beyond + Order.LATEST.clause(), sandboxId)
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1);
        return Page.of(summaries(query).toList(), size, CampaignSummary::key);
    }

    /**
     * Campaigns in that order, by their place in it, for a name is no key that stays.
     *
     * @param first how many come before
     */
    public List<CampaignSummary> rows(SandboxId sandboxId, Filter filter, Order order, int first, int size) {
        return summaries(query(ROWS, filter, order.clause(), sandboxId)
                        .setFirstResult(first)
                        .setMaxResults(size))
                .toList();
    }

    /** How many campaigns that fit {@code filter} have which status. */
    public Map<CampaignStatus, Long> counts(SandboxId sandboxId, Filter filter) {
        Map<CampaignStatus, Long> counts = new EnumMap<>(CampaignStatus.class);
        query(COUNTS, filter, " group by c.status", sandboxId)
                .getResultStream()
                .forEach(row -> counts.put((CampaignStatus) row[0], (Long) row[1]));
        return counts;
    }

    private TypedQuery<Object[]> query(String selection, Filter filter, String rest, SandboxId sandboxId) {
        TypedQuery<Object[]> query = entities.createQuery(selection + filter.condition() + rest, Object[].class);
        filter.fill(query);
        return query.setParameter("sandbox", sandboxId.value());
    }

    private static Stream<CampaignSummary> summaries(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> ((Campaign) row[0])
                        .summary(CampaignVersion.tags((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }
}
