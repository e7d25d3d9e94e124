package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.declic.access.Actor;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;

/** The demo's audience: 500 people whom nobody knows, some of whom said no, some of whom are suppressed. */
@ApplicationScoped
@Transactional
public class DemoAudience {

    private static final String NAME = "Spring customers";
    private static final int PEOPLE = 500;
    private static final int ONE_IN_SAID_NO = 20;
    private static final int ONE_IN_SUPPRESSED = 50;
    private static final Instant SAID = Instant.parse("2026-03-01T10:00:00Z");

    private static final List<String> FIRST_NAMES = List.of(
            "Ana", "Bruno", "Chloé", "Dario", "Elif", "Femke", "Goran", "Hanna", "Ivo", "Jana", "Karim", "Léa", "Mia",
            "Noah", "Olga", "Paul", "Rosa", "Sami", "Tess", "Yara");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Berger",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Horvat",
            "Ivanova",
            "Jansen",
            "Keller",
            "Lambert",
            "Moreau",
            "Novak",
            "Olsen",
            "Petit",
            "Rossi",
            "Silva",
            "Toth",
            "Urban",
            "Vidal",
            "Weber",
            "Yilmaz",
            "Zeman",
            "Lindqvist");

    private final Audiences audiences;
    private final Profiles profiles;
    private final Consents consents;
    private final AddressLists lists;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DemoAudience() {
        this(null, null, null, null);
    }

    @Inject
    public DemoAudience(Audiences audiences, Profiles profiles, Consents consents, AddressLists lists) {
        this.audiences = audiences;
        this.profiles = profiles;
        this.consents = consents;
        this.lists = lists;
    }

    /** The id of the audience; made if it is missing. */
    String prepare(Actor actor, SandboxId sandboxId) {
        return audiences.page(sandboxId, Optional.empty(), PEOPLE).items().stream()
                .filter(audience -> audience.name().equals(NAME))
                .findFirst()
                .orElseGet(() -> create(actor, sandboxId))
                .id();
    }

    private Audience create(Actor actor, SandboxId sandboxId) {
        Audience audience = audiences.create(actor, sandboxId, NAME);
        List<String> members = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            members.add(create(sandboxId, i));
        }
        audiences.addMembers(audience.id(), members);
        Consent no = new Consent(Choice.NO, ConsentSource.PAGE, SAID);
        consents.add(
                actor,
                every(
                        ONE_IN_SAID_NO,
                        address -> ConsentSubject.address(sandboxId, Channel.EMAIL, address)
                                .map(subject -> new ConsentChange(subject, no, "demo"))));
        lists.add(
                actor,
                sandboxId,
                AddressList.CLIENT,
                every(
                        ONE_IN_SUPPRESSED,
                        address -> ListedEntity.email(address)
                                .map(entity -> new EntryDraft(entity, ListCause.HARD, "demo", actor.name()))));
        return audience;
    }

    private String create(SandboxId sandboxId, int number) {
        Map<String, Object> name = Map.of("firstName", first(number), "lastName", last(number));
        return profiles.create(
                        sandboxId,
                        List.of(new Identity("email", address(number))),
                        Map.of(
                                "person", Map.of("name", name),
                                "personalEmail", Map.of("address", address(number)),
                                "preferredLanguage", number % 2 == 0 ? "en" : "fr"),
                        Map.of())
                .id();
    }

    private static <T> List<T> every(int step, Function<String, Optional<T>> make) {
        List<T> made = new ArrayList<>();
        for (int i = step - 1; i < PEOPLE; i += step) {
            make.apply(address(i)).ifPresent(made::add);
        }
        return made;
    }

    /** Each pair of names stands for one person. */
    private static String first(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size());
    }

    private static String last(int number) {
        return LAST_NAMES.get(number / FIRST_NAMES.size());
    }

    private static String address(int number) {
        return (first(number) + "." + last(number) + "@customers.example")
                .toLowerCase(Locale.ROOT)
                .replace('é', 'e');
    }
}
