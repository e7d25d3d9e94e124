package org.declic.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audience.condition.AttributeCondition;
import org.declic.audience.condition.Comparison;
import org.declic.audience.condition.Condition;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.ConsentCondition;
import org.declic.audience.condition.ConsentState;
import org.declic.audience.condition.EventCondition;
import org.declic.audience.condition.EventCondition.Event;
import org.declic.audience.condition.Match;
import org.declic.audience.condition.MembershipCondition;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.ConflictException;
import org.declic.shared.DeclicException;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEveryDatabase
class AudienceConditionsTest {

    private final Database database;
    private final DomainFixture domain;
    private final Audiences audiences;
    private final SandboxId sandbox;

    AudienceConditionsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        audiences = domain.audiences;
        sandbox = domain.sandbox("prod").id();
    }

    private String person(String name, Map<String, Object> attributes) {
        return domain.upserts
                .upsert(DomainFixture.MANAGER, sandbox, new ProfileDraft(List.of(email(name)), attributes))
                .details()
                .profile()
                .id();
    }

    private static Identity email(String name) {
        return new Identity("email", name + "@example.com");
    }

    private static Conditions all(Condition... conditions) {
        return new Conditions(Match.ALL, List.of(new Conditions.Group(Match.ALL, List.of(conditions))));
    }

    private static Condition attribute(String path, Comparison comparison, String value) {
        return new AttributeCondition(path, comparison, value);
    }

    private Audience audience(String name, Conditions conditions) {
        return audiences.create(DomainFixture.MANAGER, sandbox, name, conditions);
    }

    /** Names of the people of whom they are true. */
    private Set<String> people(Conditions conditions) {
        Audience audience =
                audience("a" + domain.clock.instant() + Json.text(conditions).hashCode(), conditions);
        Set<String> names = new TreeSet<>();
        audiences
                .nextMembers(sandbox, audience.id(), "email", "", 100)
                .forEach(member -> names.add(member.userId().replace("@example.com", "")));
        assertThat(audience.members()).isEqualTo(names.size());
        assertThat(audiences.count(sandbox, conditions)).isEqualTo(names.size());
        assertThat(audiences.count(sandbox, audience.id())).isEqualTo(names.size());
        return names;
    }

    @Test
    void whoFulfilsConditionsIsToldOfTheirAudiences() {
        Memberships memberships = database.transactional(new Memberships(database.entities(), audiences));
        String jane = person("jane", Map.of("city", "Lyon", "points", 7));
        Audience lyon = audience("Lyon", all(attribute("city", Comparison.EQUALS, "Lyon")));
        Audience rich = audience("Rich", all(attribute("points", Comparison.GREATER, "5")));
        audience("Paris", all(attribute("city", Comparison.EQUALS, "Paris")));
        audiences.create(DomainFixture.MANAGER, sandbox, "Listed");

        assertThat(memberships.met(sandbox, jane)).extracting(Audience::id).containsExactly(lyon.id(), rich.id());
        assertThat(memberships.met(sandbox, person("paul", Map.of()))).isEmpty();
        assertThat(memberships.met(domain.sandbox("dev").id(), jane)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "city | EQUALS | LYON | jane",
                "city | EQUALS | 100%_! | odd",
                "city | DIFFERS | Lyon | nobody odd paul",
                "city | CONTAINS | yo | jane",
                "city | CONTAINS | % | odd",
                "city | CONTAINS | _! | odd",
                "city | STARTS_WITH | pa | paul",
                "city | PRESENT | '' | jane odd paul",
                "city | ABSENT | '' | nobody",
                "loyalty.points | GREATER | 99.5 | jane",
                "loyalty.points | LESS | 100 | paul",
                "loyalty.points | EQUALS | 100.0 | jane",
                "loyalty.points | GREATER | -1 | jane paul",
                "written | GREATER | 9.5 | jane",
                "written | EQUALS | 10 | jane",
                "born | BEFORE | 1990-01-01 | jane",
                "born | SINCE | 1990-01-01 | paul",
                "vip | EQUALS | true | jane",
                "tags | EQUALS | red | jane paul",
                "orders.sku | EQUALS | A-1 | jane",
                "orders.sku | DIFFERS | A-1 | nobody odd paul",
                "Unknown | EQUALS | x | ''",
            })
    void anAttribute(String path, Comparison comparison, String value, String expected) {
        person(
                "jane",
                Map.of(
                        "city",
                        "Lyon",
                        "loyalty",
                        Map.of("points", 100),
                        "born",
                        "1980-05-01",
                        "written",
                        "10.0",
                        "vip",
                        true,
                        "tags",
                        List.of("red", "blue"),
                        "orders",
                        List.of(Map.of("sku", "A-1"), Map.of("sku", "B-2"))));
        person(
                "paul",
                Map.of(
                        "city",
                        "Paris",
                        "loyalty",
                        Map.of("points", 0.5),
                        "born",
                        "1990-01-01T10:00:00Z",
                        "written",
                        "9.5 or more",
                        "vip",
                        false,
                        "tags",
                        List.of("Red")));
        person("odd", Map.of("city", "100%_!", "loyalty", Map.of("points", "many"), "born", "long ago\0"));
        person("nobody", Map.of());
        domain.profiles.create(
                domain.sandbox("dev").id(), List.of(email("stranger")), Map.of("city", "Lyon"), Map.of());

        assertThat(String.join(" ", people(all(attribute(path, comparison, value)))))
                .isEqualTo(expected);
    }

    @Test
    void groupsDecideTogether() {
        person("jane", Map.of("city", "Lyon", "vip", true));
        person("paul", Map.of("city", "Paris", "vip", true));
        person("mia", Map.of("city", "Lyon", "vip", false));
        Condition lyon = attribute("city", Comparison.EQUALS, "Lyon");
        Condition vip = attribute("vip", Comparison.EQUALS, "true");
        List<Condition> both = List.of(lyon, vip);

        assertThat(people(of(Match.ALL, group(Match.ALL, both)))).containsExactly("jane");
        assertThat(people(of(Match.ALL, group(Match.ANY, both)))).containsExactly("jane", "mia", "paul");
        assertThat(people(of(Match.ALL, group(Match.NONE, List.of(lyon))))).containsExactly("paul");
        assertThat(people(of(Match.ALL, group(Match.ANY, List.of(lyon)), group(Match.NONE, List.of(vip)))))
                .containsExactly("mia");
        assertThat(people(of(Match.NONE, group(Match.ALL, both)))).containsExactly("mia", "paul");
        assertThat(people(of(Match.ANY, group(Match.NONE, List.of(lyon)), group(Match.NONE, List.of(vip)))))
                .containsExactly("mia", "paul");
    }

    private static Conditions of(Match match, Conditions.Group... groups) {
        return new Conditions(match, List.of(groups));
    }

    private static Conditions.Group group(Match match, List<Condition> conditions) {
        return new Conditions.Group(match, conditions);
    }

    @Test
    void valuesFollowTheProfile() {
        person("jane", Map.of("city", "Lyon", "points", 1));
        Conditions lyon = all(attribute("city", Comparison.EQUALS, "Lyon"));
        Audience inLyon = audience("In Lyon", lyon);

        person("jane", Map.of("city", "Paris"));
        person("paul", Map.of("city", "Lyon"));
        person("mia", Map.of("city", "Lyon"));

        assertThat(inLyon.members()).isOne();
        assertThat(audiences.sample(sandbox, lyon, "email", 5)).containsExactly("mia@example.com", "paul@example.com");
        assertThat(audiences.sample(sandbox, lyon, "email", 1)).hasSize(1);
        assertThat(audiences.sample(sandbox, lyon, "phone", 5)).isEmpty();
        assertThat(audiences.count(sandbox, inLyon.id())).isEqualTo(2);
        assertThat(people(all(attribute("points", Comparison.EQUALS, "1")))).containsExactly("jane");
        assertThat(domain.profiles.attributePaths(sandbox, "", 10)).containsExactly("city", "points");
        assertThat(domain.profiles.attributePaths(sandbox, "city", 10)).containsExactly("points");
        assertThat(domain.profiles.attributePaths(sandbox, "", 1)).containsExactly("city");
    }

    @Test
    void profilesFromBeforeAreCompletedOnce() {
        IntStream.range(0, 205).forEach(i -> person("p" + i, Map.of("city", "Lyon")));
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery("delete from profile_attribute")
                    .executeUpdate();
            return database.entities()
                    .createNativeQuery("insert into profile_without_values (profile_id) select id from profile")
                    .executeUpdate();
        });
        person("p0", Map.of("city", "Lyon")); // upserted as it is, before the next start
        Conditions lyon = all(attribute("city", Comparison.EQUALS, "Lyon"));

        assertThat(domain.profiles.completeNext()).isTrue();
        assertThat(domain.profiles.completeNext()).isTrue();
        assertThat(domain.profiles.completeNext()).isFalse();

        assertThat(audiences.count(sandbox, lyon)).isEqualTo(205);
        assertThat(database.rows("profile_attribute")).isEqualTo(205);
    }

    @Test
    void consentOfThePersonAndOfTheirAddresses() {
        String yes = person("yes", Map.of());
        person("no", Map.of());
        String mixed = person("mixed", Map.of());
        person("attribute", Map.of("personalEmail", Map.of("address", "No.Thanks@example.com")));
        person("silent", Map.of());
        choose(ConsentSubject.person(sandbox, Channel.EMAIL, yes), Choice.YES);
        choose(address("NO@example.com"), Choice.NO);
        choose(ConsentSubject.person(sandbox, Channel.EMAIL, mixed), Choice.YES);
        choose(address("mixed@example.com"), Choice.NO);
        choose(address("no.thanks@example.com"), Choice.NO);
        choose(ConsentSubject.person(sandbox, Channel.SMS, yes), Choice.NO);

        assertThat(people(all(new ConsentCondition(Channel.EMAIL, ConsentState.YES))))
                .containsExactly("yes");
        assertThat(people(all(new ConsentCondition(Channel.EMAIL, ConsentState.NO))))
                .containsExactly("attribute", "mixed", "no");
        assertThat(people(all(new ConsentCondition(Channel.EMAIL, ConsentState.NONE))))
                .containsExactly("silent");
        assertThat(people(all(new ConsentCondition(Channel.SMS, ConsentState.NO))))
                .containsExactly("yes");
        assertThat(people(all(new ConsentCondition(Channel.PUSH, ConsentState.NONE))))
                .hasSize(5);
    }

    private ConsentSubject address(String text) {
        return ConsentSubject.address(sandbox, Channel.EMAIL, text).orElseThrow();
    }

    private void choose(ConsentSubject subject, Choice choice) {
        Consent consent = new Consent(choice, ConsentSource.API, domain.clock.instant());
        domain.consents.add(DomainFixture.MANAGER, List.of(new ConsentChange(subject, consent, "")));
    }

    @Test
    void whatBecameOfMessages() {
        person("sent", Map.of());
        person("opened", Map.of());
        person("machine", Map.of());
        person("long-ago", Map.of());
        person("excluded", Map.of());
        message("sent", "delivered", 29, "c-1");
        message("opened", "sent", 10, "c-2");
        interaction("opened", "OPEN", "N", 5);
        message("machine", "sent", 10, "c-1");
        interaction("machine", "OPEN", "Y", 5);
        message("long-ago", "sent", 31, "c-1");
        message("excluded", "exclude", 1, "c-1");

        assertThat(people(all(event(Event.SENT, true, "")))).containsExactly("machine", "opened", "sent");
        assertThat(people(all(event(Event.SENT, true, "c-1")))).containsExactly("machine", "sent");
        assertThat(people(all(event(Event.SENT, false, "")))).containsExactly("excluded", "long-ago");
        assertThat(people(all(event(Event.OPENED, true, "")))).containsExactly("opened");
        assertThat(people(all(event(Event.CLICKED, true, "")))).isEmpty();
        assertThat(people(all(event(Event.EXCLUDED, true, "")))).containsExactly("excluded");
        assertThat(people(all(event(Event.BOUNCED, true, "")))).isEmpty();
    }

    private static Condition event(Event event, boolean happened, String campaign) {
        return new EventCondition(event, happened, 30, campaign);
    }

    private void message(String name, String status, int daysAgo, String campaign) {
        long at = domain.clock.instant().minus(Duration.ofDays(daysAgo)).toEpochMilli();
        execute("insert into message (id, execution_id, recipient_index, sandbox_id, campaign_id, channel, namespace,"
                + " user_id, status, attempts, possibly_twice, accepted_at, modified_at) values ('m-" + name
                + "', 'e', 0, '" + sandbox.value() + "', '" + campaign + "', 'EMAIL', 'Email', '" + name
                + "@example.com', '" + status + "', 1, false, " + at + ", " + at + ")");
    }

    private void interaction(String name, String kind, String machine, int daysAgo) {
        Instant at = domain.clock.instant().minus(Duration.ofDays(daysAgo));
        execute("insert into interaction (id, message_id, sandbox_id, campaign_id, kind, url, machine, occurred_at)"
                + " values ('i-" + name + "', 'm-" + name + "', '" + sandbox.value() + "', 'c', '" + kind + "', '', '"
                + machine + "', " + at.toEpochMilli() + ")");
    }

    private void execute(String sql) {
        database.inTransaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }

    @Test
    void membershipOfListsAndOfOtherConditions() {
        String jane = person("jane", Map.of("city", "Lyon"));
        person("paul", Map.of("city", "Lyon"));
        Audience list = audiences.create(DomainFixture.MANAGER, sandbox, "List");
        audiences.addMembers(list.id(), List.of(jane));
        Audience lyon = audience("Lyon", all(attribute("city", Comparison.EQUALS, "Lyon")));

        assertThat(people(all(member(lyon, true), member(list, false)))).containsExactly("paul");
        assertThat(people(all(member(lyon, true), member(list, true)))).containsExactly("jane");
        assertThatThrownBy(() -> audiences.delete(DomainFixture.MANAGER, sandbox, list.id()))
                .isInstanceOf(ConflictException.class)
                .extracting(e -> ((DeclicException) e).code())
                .isEqualTo("in-use");
    }

    private static Condition member(Audience audience, boolean member) {
        return new MembershipCondition(audience.id(), member);
    }

    @Test
    void neverGoRoundInACircleOrTooDeep() {
        Audience first = audience("first", all(attribute("city", Comparison.PRESENT, "")));
        List<Audience> chain = new ArrayList<>(List.of(first));
        for (int i = 0; i < 4; i++) {
            chain.add(audience("after " + i, all(member(chain.get(i), true))));
        }

        refused("/conditions", () -> audience("too deep", all(member(chain.get(4), true))));
        refused("/conditions", () -> define(first, all(member(first, true))));
        refused("/conditions", () -> define(first, all(member(chain.get(2), false))));
        refused("/conditions", () -> audiences.count(sandbox, all(new MembershipCondition("unknown", true))));
        refused("/conditions", () -> audiences.count(domain.sandbox("dev").id(), all(member(first, true))));
        assertThat(define(first, all(attribute("city", Comparison.ABSENT, ""))).conditions())
                .contains(all(attribute("city", Comparison.ABSENT, "")));
    }

    /** Databases take long to plan a query of hundreds of conditions. */
    @Test
    void neverGrowBeyondWhatADatabaseAnswers() {
        Audience inner = audience("inner", all(attribute("city", Comparison.PRESENT, "")));
        Audience outer = audience("outer", all(many(i -> member(inner, true))));
        Audience outermost = audience("outermost", all(member(outer, true), member(outer, false)));

        define(inner, all(many(i -> attribute("a" + i, Comparison.EQUALS, "x"))));

        assertThatThrownBy(() -> audiences.count(sandbox, outermost.id()))
                .isInstanceOf(ConflictException.class)
                .extracting(e -> ((DeclicException) e).code())
                .isEqualTo("too-complex");
    }

    private static Condition[] many(IntFunction<Condition> condition) {
        return IntStream.range(0, Conditions.MOST_IN_A_GROUP)
                .mapToObj(condition)
                .toArray(Condition[]::new);
    }

    private Audience define(Audience audience, Conditions conditions) {
        return audiences.define(DomainFixture.MANAGER, sandbox, audience.id(), conditions);
    }

    @Test
    void areCheckedAtTheirPlace() {
        String place = "/conditions/groups/0/conditions/0";
        refused("/conditions/groups", () -> audience("x", new Conditions(Match.ALL, List.of())));
        refused("/conditions/groups/0/conditions", () -> audience("x", all()));
        refused(place + "/attribute", () -> audience("x", all(attribute(" ", Comparison.PRESENT, ""))));
        refused(place + "/attribute", () -> audience("x", all(attribute("a\0", Comparison.PRESENT, ""))));
        refused(place + "/value", () -> audience("x", all(attribute("a", Comparison.EQUALS, " "))));
        refused(place + "/value", () -> audience("x", all(attribute("a", Comparison.PRESENT, "b"))));
        refused(place + "/value", () -> audience("x", all(attribute("a", Comparison.GREATER, "NaN"))));
        refused(place + "/value", () -> audience("x", all(attribute("a", Comparison.SINCE, "2026-13-01"))));
        refused(place + "/value", () -> audience("x", all(attribute("a", Comparison.EQUALS, "b".repeat(201)))));
        refused(place + "/days", () -> audience("x", all(new EventCondition(Event.SENT, true, 0, ""))));
        refused(place + "/campaign", () -> audience("x", all(new EventCondition(Event.SENT, true, 1, "\0"))));
        refused(place + "/audience", () -> audience("x", all(new MembershipCondition("", true))));
        refused("/name", () -> audience("", all(attribute("a", Comparison.PRESENT, ""))));
    }

    private static void refused(String pointer, Runnable change) {
        assertThatThrownBy(change::run)
                .as(pointer)
                .isInstanceOf(InvalidAudienceException.class)
                .satisfies(e -> assertThat(
                                ((DeclicException) e).report().messages().keySet())
                        .contains(pointer));
    }

    @Test
    void listsAndConditionsStayWhatTheyAre() {
        String jane = person("jane", Map.of());
        Conditions anybody = all(attribute("city", Comparison.ABSENT, ""));
        Audience list = audiences.create(DomainFixture.MANAGER, sandbox, "List");
        Audience conditioned = audience("Conditions", anybody);

        assertThatThrownBy(() -> define(list, anybody)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> audiences.addMembers(conditioned.id(), List.of(jane)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> audiences.create(DomainFixture.VIEWER, sandbox, "x", anybody))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> audiences.define(DomainFixture.VIEWER, sandbox, conditioned.id(), anybody))
                .isInstanceOf(MissingRightException.class);
        audiences.delete(DomainFixture.MANAGER, sandbox, conditioned.id());
        assertThat(audiences.find(sandbox, conditioned.id())).isEmpty();
    }

    @Test
    void conditionsSeeABoundedPartOfAProfile() {
        person("many", Map.of("n", IntStream.range(0, 2_000).boxed().toList(), "long", "x".repeat(500)));

        assertThat(database.rows("profile_attribute")).isEqualTo(500);
        assertThat(people(all(attribute("long", Comparison.STARTS_WITH, "X".repeat(200)))))
                .containsExactly("many");
    }
}
