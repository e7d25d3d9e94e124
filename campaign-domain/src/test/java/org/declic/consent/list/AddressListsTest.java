package org.declic.consent.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.consent.list.ListedEntity.Kind;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AddressListsTest {

    private static final Set<Kind> BOTH = EnumSet.allOf(Kind.class);
    private static final Set<ListCause> ALL_CAUSES = EnumSet.allOf(ListCause.class);
    private static final ListedEntity JANE = email("jane@example.com");

    private final DomainFixture domain;
    private final AddressLists lists;
    private final ListedAddresses addresses;
    private final SandboxId prod;
    private final SandboxId dev;

    AddressListsTest(Database database) {
        domain = new DomainFixture(database);
        lists = domain.addressLists;
        addresses = domain.listedAddresses();
        prod = domain.sandbox("prod").id();
        dev = domain.sandbox("dev").id();
    }

    private static ListedEntity email(String address) {
        return ListedEntity.email(address).orElseThrow();
    }

    private static ListedEntity domain(String name) {
        return ListedEntity.domain(name).orElseThrow();
    }

    private ListEntry add(AddressList list, ListedEntity entity) {
        return lists.add(
                        DomainFixture.MANAGER,
                        prod,
                        list,
                        List.of(new EntryDraft(entity, ListCause.MANUAL, "asked for it", "mia")))
                .get(0);
    }

    private Optional<AddressExclusion> exclusion(String address) {
        domain.clock.advance(Duration.ofSeconds(1));
        return addresses.exclusion(prod, address);
    }

    @Test
    void suppressesAnAddressHoweverItIsWritten() {
        assertThat(exclusion("jane@example.com")).isEmpty();
        add(AddressList.CLIENT, email("Jane@EXAMPLE.com"));
        add(AddressList.CLIENT, email("jürgen@bücher.example"));

        assertThat(exclusion("jANE@example.COM")).contains(AddressExclusion.EMAIL_SUPPRESSED);
        assertThat(exclusion("JÜRGEN@xn--bcher-kva.example")).contains(AddressExclusion.EMAIL_SUPPRESSED);
        assertThat(exclusion("john@example.com")).isEmpty();
        assertThat(exclusion("no address")).isEmpty();
        assertThat(addresses.exclusion(dev, "jane@example.com")).isEmpty();
    }

    @Test
    void suppressesADomainButNotThoseBelowIt() {
        add(AddressList.CLIENT, domain("example.com"));

        assertThat(exclusion("anybody@Example.com")).contains(AddressExclusion.DOMAIN_SUPPRESSED);
        assertThat(exclusion("anybody@mail.example.com")).isEmpty();
    }

    @Test
    void letsOnlyTheAllowedThroughWhileTheirListIsInForce() {
        add(AddressList.ALLOWED, JANE);
        add(AddressList.ALLOWED, domain("staff.example"));
        assertThat(exclusion("john@example.com")).isEmpty();

        lists.enforceAllowedList(DomainFixture.ADMINISTRATOR, prod, true);

        assertThat(lists.isAllowedListInForce(prod)).isTrue();
        assertThat(exclusion("john@example.com")).contains(AddressExclusion.NOT_ALLOWED);
        assertThat(exclusion("jane@example.com")).isEmpty();
        assertThat(exclusion("john@staff.example")).isEmpty();
        assertThat(addresses.exclusion(dev, "john@example.com")).isEmpty();

        add(AddressList.CLIENT, JANE);
        assertThat(exclusion("jane@example.com")).contains(AddressExclusion.EMAIL_SUPPRESSED);

        lists.enforceAllowedList(DomainFixture.ADMINISTRATOR, prod, false);
        assertThat(exclusion("john@example.com")).isEmpty();
    }

    @Test
    void anEmptyAllowedListInForceStopsEverything() {
        lists.enforceAllowedList(DomainFixture.ADMINISTRATOR, prod, true);

        assertThat(exclusion("jane@example.com")).contains(AddressExclusion.NOT_ALLOWED);
    }

    @Test
    void takesOffAListAndPutsBackOn() {
        ListEntry first = add(AddressList.CLIENT, JANE);
        domain.clock.advance(Duration.ofMinutes(1));
        assertThat(add(AddressList.CLIENT, JANE)).as("there already").isEqualTo(first);

        lists.remove(DomainFixture.MANAGER, prod, AddressList.CLIENT, JANE);
        assertThat(lists.find(prod, AddressList.CLIENT, JANE)).isEmpty();
        assertThat(exclusion("jane@example.com")).isEmpty();
        assertThatThrownBy(() -> lists.remove(DomainFixture.MANAGER, prod, AddressList.CLIENT, JANE))
                .isInstanceOf(NotFoundException.class);

        ListEntry second = add(AddressList.CLIENT, JANE);
        assertThat(second.createdAt()).isAfter(first.createdAt());
        assertThat(exclusion("jane@example.com")).contains(AddressExclusion.EMAIL_SUPPRESSED);
    }

    @Test
    void aNodeThatStartsLaterKnowsThemAll() {
        List<EntryDraft> many = IntStream.range(0, 1_200)
                .mapToObj(i -> new EntryDraft(email("user-" + i + "@example.com"), ListCause.HARD, "", "system"))
                .toList();
        lists.add(DomainFixture.MANAGER, prod, AddressList.CLIENT, many);
        lists.remove(DomainFixture.MANAGER, prod, AddressList.CLIENT, email("user-7@example.com"));
        ListedAddresses other = domain.listedAddresses();

        assertThat(IntStream.range(0, 1_200)
                        .filter(i -> other.exclusion(prod, "user-" + i + "@example.com")
                                .isPresent()))
                .hasSize(1_199)
                .doesNotContain(7);

        assertThat(lists.clear(DomainFixture.ADMINISTRATOR, prod, AddressList.CLIENT))
                .isEqualTo(1_199);
        assertThat(exclusion("user-8@example.com")).isEmpty();
    }

    @Test
    void pagesAndFilters() {
        for (String name : List.of("a", "b", "c")) {
            add(AddressList.CLIENT, email(name + "@example.com"));
            domain.clock.advance(Duration.ofSeconds(1));
        }
        add(AddressList.CLIENT, domain("bad.example"));
        add(AddressList.ALLOWED, JANE);

        assertThat(values(ListFilter.containing("")))
                .containsExactly("bad.example", "c@example.com", "b@example.com", "a@example.com");
        assertThat(values(new ListFilter(Set.of(Kind.EMAIL), ALL_CAUSES, "", Optional.empty(), Optional.empty(), true)))
                .containsExactly("a@example.com", "b@example.com", "c@example.com");
        assertThat(values(ListFilter.containing("B"))).containsExactly("bad.example", "b@example.com");
        assertThat(values(ListFilter.containing("100%_"))).isEmpty();
        assertThat(values(ListFilter.containing("b").of(ListCause.MANUAL)))
                .containsExactly("bad.example", "b@example.com");
        assertThat(values(ListFilter.containing("").of(ListCause.HARD))).isEmpty();

        Instant first = lists.find(prod, AddressList.CLIENT, email("a@example.com"))
                .orElseThrow()
                .createdAt();
        Instant last = lists.find(prod, AddressList.CLIENT, domain("bad.example"))
                .orElseThrow()
                .createdAt();
        assertThat(values(new ListFilter(BOTH, ALL_CAUSES, "", Optional.of(first), Optional.of(last), true)))
                .containsExactly("b@example.com", "c@example.com");
    }

    private List<String> values(ListFilter filter) {
        List<String> values = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ListEntry> page = lists.page(prod, AddressList.CLIENT, filter, after, 2);
            page.items().forEach(entry -> values.add(entry.entity().value()));
            after = page.nextKey();
        } while (after.isPresent());
        return values;
    }

    @Test
    void asksForRights() {
        assertThatThrownBy(() -> lists.add(DomainFixture.VIEWER, prod, AddressList.CLIENT, List.of()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> lists.remove(DomainFixture.VIEWER, prod, AddressList.CLIENT, JANE))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> lists.clear(DomainFixture.MANAGER, prod, AddressList.CLIENT))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> lists.enforceAllowedList(DomainFixture.MANAGER, prod, true))
                .isInstanceOf(MissingRightException.class);
    }
}
