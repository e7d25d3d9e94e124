package org.declic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audience.Audience;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.privacy.PersonDocument.AudiencePart;
import org.declic.privacy.PersonDocument.ConsentPart;
import org.declic.privacy.PersonDocument.EntryPart;
import org.declic.privacy.PersonDocument.StoredPart;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.profile.PushAddress;
import org.declic.profile.PushTokens;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PersonalDataTest {

    private static final String ADDRESS = "jane@example.com";
    private static final Identity EMAIL = new Identity("email", ADDRESS);
    private static final Identity CARD = new Identity("loyalty", "card-1");

    private final Database database;
    private final DomainFixture domain;
    private final PersonalData data;
    private final SandboxId prod;

    PersonalDataTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        data = PrivacyFixture.personalData(domain);
        prod = domain.sandbox("prod").id();
    }

    private String profile() {
        ProfileDraft draft = new ProfileDraft(
                List.of(EMAIL, CARD),
                Map.of(
                        "person", Map.of("name", Map.of("firstName", "Jane")),
                        "personalEmail", Map.of("address", "Private@Example.com"),
                        "mobilePhone", Map.of("number", "+33612345678")));
        return domain.upserts
                .upsert(DomainFixture.MANAGER, prod, draft)
                .details()
                .profile()
                .id();
    }

    private String somebodyElse() {
        return domain.profiles
                .create(prod, List.of(new Identity("email", "joe@example.com")), Map.of("nickname", "Joe"), Map.of())
                .id();
    }

    private ConsentSubject address(String address) {
        return ConsentSubject.address(prod, Channel.EMAIL, address).orElseThrow();
    }

    private void choose(ConsentSubject subject, Choice choice, long secondsAgo) {
        Consent consent = new Consent(choice, ConsentSource.PAGE, TestClock.START.minusSeconds(secondsAgo));
        domain.consents.add(DomainFixture.MANAGER, List.of(new ConsentChange(subject, consent, "said so")));
    }

    private void suppress(String address) {
        ListedEntity entity = ListedEntity.email(address).orElseThrow();
        EntryDraft draft = new EntryDraft(entity, ListCause.MANUAL, "asked for it", "mia");
        domain.addressLists.add(DomainFixture.MANAGER, prod, AddressList.CLIENT, List.of(draft));
    }

    private PersonDocument export(Identity identity) {
        return data.export(DomainFixture.ADMINISTRATOR, prod, identity);
    }

    private void erase(Identity identity) {
        data.erase(DomainFixture.ADMINISTRATOR, prod, identity);
    }

    private boolean isPermitted(String address) {
        return domain.consents
                .decide(prod, Channel.EMAIL, address, Optional.empty())
                .permitted();
    }

    private List<AuditEntry> audited() {
        return domain.auditLog.page(prod, AuditFilter.ALL, Optional.empty(), 10).items();
    }

    @Test
    void givesOutAPersonByAnyIdentity() {
        String id = profile();
        choose(ConsentSubject.person(prod, Channel.SMS, id), Choice.YES, 9);
        choose(ConsentSubject.person(prod, Channel.SMS, id), Choice.NO, 5);
        choose(address("private@example.com"), Choice.YES, 1);
        Audience news = domain.audiences.create(DomainFixture.MANAGER, prod, "News");
        domain.audiences.addMembers(news.id(), List.of(id));
        suppress(ADDRESS);

        PersonDocument document = export(CARD);

        assertThat(document.exportedAt()).isEqualTo(TestClock.START.toString());
        StoredPart stored = Objects.requireNonNull(document.profile());
        assertThat(stored.id()).isEqualTo(id);
        assertThat(stored.identities()).containsExactly(EMAIL, CARD);
        assertThat(stored.attributes()).containsKeys("person", "personalEmail");
        assertThat(document.consents())
                .extracting(
                        ConsentPart::channel,
                        ConsentPart::address,
                        part -> part.choice().choice())
                .containsExactlyInAnyOrder(tuple("sms", null, "no"), tuple("email", "private@example.com", "yes"));
        assertThat(document.consents())
                .filteredOn(part -> part.address() == null)
                .singleElement()
                .satisfies(part -> assertThat(part.history()).hasSize(2));
        assertThat(document.audiences()).containsExactly(new AudiencePart(news.id(), "News"));
        assertThat(document.lists())
                .extracting(EntryPart::list, EntryPart::address, EntryPart::cause)
                .containsExactly(tuple("client", ADDRESS, "manual"));
        assertThat(document.messages().items()).isEmpty();
        assertThat(export(EMAIL)).isEqualTo(withIdentity(document, EMAIL));
    }

    private static PersonDocument withIdentity(PersonDocument document, Identity identity) {
        return new PersonDocument(
                document.exportedAt(),
                identity,
                document.profile(),
                document.consents(),
                document.audiences(),
                document.lists(),
                document.messages());
    }

    @Test
    void erasesTheProfileWithAllThatRefersToIt() {
        String id = profile();
        String other = somebodyElse();
        new PushTokens(domain.profiles)
                .register(
                        DomainFixture.MANAGER,
                        prod,
                        CARD,
                        new PushAddress("com.example.shop", "fcm", "token:of-the-very-phone"));
        Audience news = domain.audiences.create(DomainFixture.MANAGER, prod, "News");
        domain.audiences.addMembers(news.id(), List.of(id, other));

        erase(CARD);

        assertThat(domain.profiles.find(prod, EMAIL)).isEmpty();
        assertThat(domain.profiles.find(prod, CARD)).isEmpty();
        assertThat(database.rows("profile")).as("the other").isOne();
        assertThat(database.rows("profile_identity")).isOne();
        assertThat(database.rows("profile_attribute")).isOne();
        assertThat(database.rows("push_device")).isZero();
        assertThat(database.rows("audience_member")).isOne();
        assertThat(domain.audiences.get(prod, news.id()).members()).isOne();
        assertThat(profile()).as("somebody new").isNotEqualTo(id);
    }

    @Test
    void theRefusalOfThePersonBecomesThatOfEachAddress() {
        String id = profile();
        choose(ConsentSubject.person(prod, Channel.EMAIL, id), Choice.NO, 9);
        choose(address("private@example.com"), Choice.YES, 1);

        erase(EMAIL);

        assertThat(isPermitted(ADDRESS)).isFalse();
        assertThat(isPermitted("private@example.com"))
                .as("the person's no counted more than the address's yes")
                .isFalse();
        assertThat(database.rows("consent")).as("two addresses").isEqualTo(2);
        assertThat(domain.consents.history(address("private@example.com"))).hasSize(1);
        assertThat(domain.consents.current(address(ADDRESS)).orElseThrow().decidedAt())
                .isEqualTo(TestClock.START.minusSeconds(9));
    }

    @Test
    void whatAnAddressRefusedStaysAndWhatItAllowedGoes() {
        String id = profile();
        choose(address(ADDRESS), Choice.NO, 9);
        choose(address("private@example.com"), Choice.YES, 9);
        choose(ConsentSubject.person(prod, Channel.EMAIL, id), Choice.YES, 1);
        suppress(ADDRESS);

        erase(EMAIL);

        assertThat(isPermitted(ADDRESS)).isFalse();
        assertThat(database.rows("consent")).isOne();
        assertThat(database.rows("consent_change")).isOne();
        assertThat(domain.addressLists.find(
                        prod, AddressList.CLIENT, ListedEntity.email(ADDRESS).orElseThrow()))
                .isPresent();
    }

    @Test
    void nobodyIsErasedTwiceOrFoundWhereNobodyIs() {
        profile();
        erase(EMAIL);

        for (Identity nobody : List.of(
                EMAIL,
                CARD,
                new Identity("email", "unknown@example.com"),
                new Identity("", "erased"),
                new Identity("email", "a\u0000b"))) {
            assertThatThrownBy(() -> erase(nobody)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> export(nobody)).isInstanceOf(NotFoundException.class);
        }
        assertThat(audited()).extracting(AuditEntry::action).containsExactly(AuditAction.ERASED);
    }

    @Test
    void isKeptToItsSandbox() {
        profile();
        SandboxId dev = domain.sandbox("dev").id();

        assertThatThrownBy(() -> data.erase(DomainFixture.ADMINISTRATOR, dev, EMAIL))
                .isInstanceOf(NotFoundException.class);
        assertThat(domain.profiles.find(prod, EMAIL)).isPresent();
    }

    @Test
    void onlyAdministratorsMay() {
        profile();

        assertThatThrownBy(() -> data.export(DomainFixture.APPROVER, prod, EMAIL))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> data.erase(DomainFixture.APPROVER, prod, EMAIL))
                .isInstanceOf(MissingRightException.class);
        assertThat(domain.profiles.find(prod, EMAIL)).isPresent();
    }

    @Test
    void theAuditLogKeepsThatItWasDoneButNotToWhom() {
        String id = profile();
        export(EMAIL);
        domain.clock.advance(Duration.ofSeconds(1));
        erase(EMAIL);

        assertThat(audited()).extracting(AuditEntry::action).containsExactly(AuditAction.ERASED, AuditAction.EXPORTED);
        assertThat(audited()).allSatisfy(entry -> {
            assertThat(entry.thing()).isEqualTo(AuditedKind.PROFILE.thing(id, ""));
            assertThat(entry.by().name()).isEqualTo("ada");
            assertThat(entry.changes()).isEmpty();
        });
    }
}
