package org.declic.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of a sandbox as a list: searched, filtered, sorted, counted. Each method is one query, however many campaigns
 * there are; only what is asked for stands in it.
 */
@ApplicationScoped
@Transactional
public class CampaignList {

    private static final String ROWS = "select c, v.tags, v.startAt, v.endAt";
    private static final String COUNTS = "select c.status, count(c)";
    private static final String NOT_OVER =
            "(c.endedAt is null or c.endedAt > :from) and (v.endAt is null or v.endAt > :from)";
    private static final String BEGUN = "(v.startAt is null or v.startAt < :until) and exists (select w.number"
            + " from CampaignVersion w where w.campaignId = c.id and w.activatedAt < :until)";

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
     * @param type null for all
     * @param tag a whole tag, any case; empty for all
     * @param by a part of the name of who created it or changed it last, any case; empty for all
     */
    public record Filter(
            String search,
            Set<CampaignStatus> statuses,
            Set<Channel> channels,
            @Nullable CampaignType type,
            String tag,
            String by,
            Dates dates) {

        /** Every campaign. */
        public static final Filter ALL = new Filter("", Set.of(), Set.of());

        private static final String FROM = " from Campaign c, CampaignVersion v where v.campaignId = c.id"
                + " and v.number = coalesce(c.liveVersion, c.draftVersion) and c.sandboxId = :sandbox";
        private static final String SEARCH = "(lower(c.name) like :search escape '!' or c.alias like :search escape '!'"
                + " or lower(v.tags) like :search escape '!')";
        private static final String TAG = "lower(concat('" + CampaignVersion.TAG_SEPARATOR + "', v.tags, '"
                + CampaignVersion.TAG_SEPARATOR + "')) like :tag escape '!'";
        private static final String BY =
                "(lower(c.createdBy) like :by escape '!' or lower(c.modifiedBy) like :by escape '!')";

        public Filter {
            statuses = Set.copyOf(statuses);
            channels = Set.copyOf(channels);
        }

        /** Of every type, with every tag, by anybody, at any time. */
        public Filter(String search, Set<CampaignStatus> statuses, Set<Channel> channels) {
            this(search, statuses, channels, null, "", "", Dates.ANY);
        }

        private Asked query() {
            Asked query = new Asked(FROM);
            query.where(!statuses.isEmpty(), "c.status in :statuses", "statuses", statuses);
            query.where(!channels.isEmpty(), "c.channel in :channels", "channels", channels);
            query.where(!search.isBlank(), SEARCH, "search", Like.containing(search));
            query.where(!tag.isBlank(), TAG, "tag", Like.line(tag, CampaignVersion.TAG_SEPARATOR));
            query.where(!by.isBlank(), BY, "by", Like.containing(by));
            if (type != null) {
                query.where(type.condition);
            }
            dates.narrow(query);
            return query;
        }
    }

    /** Of what type a campaign is; one with high throughput is transactional, too. */
    public enum CampaignType {
        MARKETING("c.category = org.declic.channel.Category.MARKETING"),
        TRANSACTIONAL("c.category = org.declic.channel.Category.TRANSACTIONAL"),
        HIGH_THROUGHPUT("c.highThroughput = true");

        private final String condition;

        CampaignType(String condition) {
            this.condition = condition;
        }
    }

    /**
     * When something happened, or happens, to a campaign.
     *
     * @param from then or later; null for any time
     * @param until before; null for any time
     */
    public record Dates(
            What what, @Nullable Instant from, @Nullable Instant until) {

        /** At any time. */
        public static final Dates ANY = new Dates(What.CHANGED, null, null);

        /** What happens then. */
        public enum What {
            /** It was changed last. */
            CHANGED,

            /** It answers calls, did or will: from its activation or its start to its end. */
            RUNNING
        }

        private void narrow(Asked query) {
            boolean running = what == What.RUNNING;
            if (running && (from != null || until != null)) {
                query.where("c.liveVersion is not null");
            }
            if (from != null) {
                query.where(true, running ? NOT_OVER : "c.modifiedAt >= :from", "from", from);
            }
            if (until != null) {
                query.where(true, running ? BEGUN : "c.modifiedAt < :until", "until", until);
            }
        }
    }

    /** What is asked for, and the values of that. */
    private static final class Asked {

        private final StringBuilder text;
        private final Map<String, Object> values = new HashMap<>();

        Asked(String from) {
            text = new StringBuilder(from);
        }

        void where(String condition) {
            text.append(" and ").append(condition);
        }

        void where(boolean asked, String condition, String name, Object value) {
            if (asked) {
                where(condition);
                values.put(name, value);
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
        Asked asked = filter.query();
        TypedQuery<Object[]> query = entities.createQuery(selection + asked.text + rest, Object[].class);
        asked.values.forEach(query::setParameter);
        return query.setParameter("sandbox", sandboxId.value());
    }

    private static Stream<CampaignSummary> summaries(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> ((Campaign) row[0])
                        .summary(CampaignVersion.tags((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }
}
