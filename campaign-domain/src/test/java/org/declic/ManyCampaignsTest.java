package org.declic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Column;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignList.Order;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.CampaignSummary;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationFixture;
import org.declic.database.BatchInsert;
import org.declic.database.CountedStatements;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.execution.calendar.CampaignCalendar;
import org.declic.report.CampaignReports;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.declic.shared.TimeKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the database does not grow with the number of campaigns, and what comes back is right. */
@OnEveryDatabase
class ManyCampaignsTest {

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int SIZE = 20;

    /** Creating a draft and deleting it again, with both logged, takes the most. */
    private static final int MOST = 15;

    private static final String NAME = "Order confirmation";
    private static final Instant BEGIN = TestClock.START;
    private static final CampaignKind KIND = CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL);

    /** Of each kind, and all together. */
    private static final List<Filter> FILTERS = List.of(
            Filter.ALL,
            new Filter("confirmation-2", Set.of(), Set.of()),
            new Filter("", Set.of(CampaignStatus.DRAFT, CampaignStatus.LIVE), Set.of()),
            new Filter("", Set.of(), Set.of(Channel.EMAIL)),
            new Filter("", Set.of(), Set.of(), CampaignType.TRANSACTIONAL, "", "", Dates.ANY),
            new Filter("", Set.of(), Set.of(), null, "tag 3", "", Dates.ANY),
            new Filter("", Set.of(), Set.of(), null, "", "mia", Dates.ANY),
            new Filter("", Set.of(), Set.of(), null, "", "", dates(What.CHANGED)),
            new Filter("", Set.of(), Set.of(), null, "", "", dates(What.RUNNING)),
            new Filter(
                    "order",
                    Set.of(CampaignStatus.LIVE),
                    Set.of(Channel.EMAIL),
                    CampaignType.TRANSACTIONAL,
                    "tag 3",
                    "a",
                    dates(What.RUNNING)));

    /** Another of the same: the copy's id, its alias, how many milliseconds it is older, and of which it is one. */
    private static final String COPY = "insert into campaign (id, sandbox_id, alias, name, category, channel,"
            + " high_throughput, status, draft_version, live_version, revision, created_at, created_by, modified_at,"
            + " modified_by, activated_at, ended_at) select cast(? as varchar(36)), sandbox_id,"
            + " cast(? as varchar(100)), name, category, channel, high_throughput, status, draft_version, live_version,"
            + " revision, created_at, created_by, modified_at - cast(? as bigint), modified_by, activated_at, ended_at"
            + " from campaign where id = ?";

    private static final String COPY_OF_VERSION = "insert into campaign_version (campaign_id, version_number,"
            + " description, tags, channel, configuration_id, namespace, create_profiles, start_at, end_at, time_zone,"
            + " track_opens, track_clicks, audience_id, delivery_rate, activated_at, activated_by, content)"
            + " select cast(? as varchar(36)), version_number, description, tags, channel, configuration_id, namespace,"
            + " create_profiles, start_at, end_at, time_zone, track_opens, track_clicks, audience_id, delivery_rate,"
            + " activated_at, activated_by, content from campaign_version where campaign_id = ?";

    private final Database database;
    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final CampaignCalendar calendar;
    private final CampaignReports reports;
    private final AudienceExecutions executions;
    private final List<CampaignDetails> originals = new ArrayList<>();

    ManyCampaignsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        calendar = database.transactional(new CampaignCalendar(database.entities()));
        reports = database.transactional(new CampaignReports(database.entities(), domain.clock));
        executions = database.transactional(new AudienceExecutions(
                database.entities(), domain.audiences, domain.profiles, domain.auditLog, domain.clock));
    }

    /** Drafts and live campaigns in turn, which whoever made them gave no names of their own. */
    @BeforeEach
    void createFew() {
        ChannelConfiguration configuration = ConfigurationFixture.anActiveConfiguration(domain, sandbox);
        for (int i = 0; i < FEW; i++) {
            domain.clock.advance(Duration.ofSeconds(1));
            CampaignDetails created = domain.campaigns.create(MANAGER, sandbox, KIND, NAME);
            CampaignDraft draft = created.draft().through(configuration.id()).saying(CampaignFixture.someContent());
            CampaignDetails changed = save(created, tagged(draft, "tag " + i));
            originals.add(
                    i % 2 == 0
                            ? changed
                            : domain.campaigns.activate(APPROVER, sandbox, changed.id(), changed.revision()));
        }
    }

    @Test
    void takeAsManyStatementsAsAFew() {
        CountedStatements statements = new CountedStatements(database);
        Map<String, Long> lists = counted(statements, lists());
        Map<String, Long> editor = counted(statements, editor());

        copyToMany();

        assertThat(counted(statements, lists())).isEqualTo(lists);
        assertThat(counted(statements, editor())).isEqualTo(editor);
        assertThat(lists.values()).containsOnly(1L);
        assertThat(editor.values()).allMatch(count -> count >= 1 && count <= MOST);
    }

    @Test
    void areListedInOrderPageByPage() {
        copyToMany();

        Page<CampaignSummary> first = domain.campaignList.page(sandbox, Filter.ALL, Optional.empty(), SIZE);
        Page<CampaignSummary> second = domain.campaignList.page(sandbox, Filter.ALL, first.nextKey(), SIZE);

        assertThat(first.items().subList(0, FEW))
                .extracting(CampaignSummary::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FEW)
                        .mapToObj(i -> originals.get(FEW - i).id())
                        .toList());
        assertThat(first.items()).hasSize(SIZE);
        assertThat(second.items()).hasSize(SIZE);
        assertThat(Stream.of(first, second).flatMap(page -> page.items().stream()))
                .extracting(CampaignSummary::key)
                .isSortedAccordingTo(Comparator.comparing(TimeKey::at)
                        .thenComparing(TimeKey::id)
                        .reversed())
                .doesNotHaveDuplicates();
        assertThat(second.nextKey()).isPresent();
        assertThat(rows(Column.NAME, false, MANY / 2))
                .hasSize(SIZE)
                .isSortedAccordingTo(Comparator.comparing(each -> each.id().value()));
        assertThat(rows(Column.MODIFIED, false, MANY - 1))
                .extracting(CampaignSummary::id)
                .containsExactly(originals.get(FEW - 1).id());
        assertThat(rows(Column.STATUS, true, 0)).hasSize(SIZE).allMatch(each -> each.status() == CampaignStatus.LIVE);
    }

    @Test
    void areCountedFoundAndNamed() {
        copyToMany();
        Filter tagged = FILTERS.get(5);
        Filter one = new Filter("order-confirmation-9876", Set.of(), Set.of());

        assertThat(domain.campaignList.counts(sandbox, Filter.ALL))
                .isEqualTo(Map.of(CampaignStatus.DRAFT, MANY / 2L, CampaignStatus.LIVE, MANY / 2L));
        assertThat(domain.campaignList.counts(sandbox, tagged))
                .isEqualTo(Map.of(CampaignStatus.LIVE, (long) MANY / FEW));
        assertThat(domain.campaignList.rows(sandbox, one, Order.LATEST, 0, SIZE))
                .extracting(CampaignSummary::alias)
                .containsExactly("order-confirmation-9876");
        assertThat(calendar.between(sandbox, BEGIN, BEGIN.plus(Duration.ofDays(1))))
                .hasSize(CampaignCalendar.MOST)
                .allMatch(entry -> entry.status() == CampaignStatus.LIVE);
        assertThat(domain.campaigns.freeAlias(sandbox, NAME)).isEqualTo("order-confirmation-" + (MANY + 1));
    }

    /** What the list, the calendar and the search read, by name; each is one statement. */
    private Map<String, Runnable> lists() {
        Map<String, Runnable> reads = new LinkedHashMap<>();
        for (Filter filter : FILTERS) {
            reads.put("page " + filter, () -> domain.campaignList.page(sandbox, filter, Optional.empty(), SIZE));
            reads.put("counts " + filter, () -> domain.campaignList.counts(sandbox, filter));
            for (Column column : Column.values()) {
                Order order = new Order(column, false);
                reads.put(order + " " + filter, () -> domain.campaignList.rows(sandbox, filter, order, 0, SIZE));
            }
        }
        List<CampaignId> shown = originals.stream().map(CampaignDetails::id).toList();
        reads.put("sent", () -> reports.sentInLastDay(sandbox, shown));
        reads.put("schedules", () -> executions.nextSchedules(sandbox, shown));
        reads.put("names", () -> domain.campaigns.names(sandbox, Set.copyOf(shown)));
        reads.put("calendar", () -> calendar.between(sandbox, BEGIN, BEGIN.plus(Duration.ofDays(31))));
        return reads;
    }

    /** What the editor reads and writes, and how a new draft comes about. */
    private Map<String, Runnable> editor() {
        CampaignId draft = originals.get(0).id();
        return Map.of(
                "newest",
                () -> domain.campaigns.newest(sandbox, draft.value()),
                "alias",
                () -> domain.campaigns.get(sandbox, "order-confirmation"),
                "review",
                () -> domain.campaigns.review(sandbox, draft),
                "save",
                () -> {
                    CampaignDetails seen = domain.campaigns.newest(sandbox, draft.value());
                    save(seen, tagged(seen.draft(), "tag " + seen.revision()));
                },
                "create",
                () -> delete(domain.campaigns.create(MANAGER, sandbox, KIND, NAME)),
                "duplicate",
                () -> delete(domain.campaigns.duplicate(MANAGER, sandbox, draft, NAME)));
    }

    private static Map<String, Long> counted(CountedStatements statements, Map<String, Runnable> reads) {
        Map<String, Long> counts = new LinkedHashMap<>();
        reads.forEach((name, read) -> counts.put(name, statements.of(read)));
        return counts;
    }

    private List<CampaignSummary> rows(Column column, boolean descending, int first) {
        return domain.campaignList.rows(sandbox, Filter.ALL, new Order(column, descending), first, SIZE);
    }

    private CampaignDetails save(CampaignDetails seen, CampaignDraft draft) {
        return domain.campaigns.change(MANAGER, sandbox, seen.id(), draft, seen.revision());
    }

    private void delete(CampaignDetails draft) {
        domain.campaigns.delete(MANAGER, sandbox, draft.id());
    }

    private static CampaignDraft tagged(CampaignDraft draft, String tag) {
        return new CampaignDraft(
                draft.name(),
                draft.alias(),
                draft.description(),
                List.of(tag),
                draft.action(),
                draft.writing(),
                draft.audience(),
                draft.window());
    }

    private static Dates dates(What what) {
        return new Dates(what, BEGIN, BEGIN.plus(Duration.ofDays(1)));
    }

    private void copyToMany() {
        List<Integer> numbers = IntStream.rangeClosed(FEW + 1, MANY).boxed().toList();
        database.inTransaction(() -> {
            BatchInsert.write(database.entities(), COPY, numbers, this::setCopy);
            BatchInsert.write(database.entities(), COPY_OF_VERSION, numbers, this::setCopyOfVersion);
            return numbers;
        });
        assertThat(database.rows("campaign")).isEqualTo(MANY);
    }

    private void setCopy(PreparedStatement insert, int number) throws SQLException {
        insert.setString(1, "copy-" + number);
        insert.setString(2, "order-confirmation-" + number);
        insert.setLong(3, Duration.ofSeconds(number).toMillis());
        insert.setString(4, original(number));
    }

    private void setCopyOfVersion(PreparedStatement insert, int number) throws SQLException {
        insert.setString(1, "copy-" + number);
        insert.setString(2, original(number));
    }

    private String original(int number) {
        return originals.get(number % FEW).id().value();
    }
}
