package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.audience.Memberships;
import org.declic.channel.Channel;
import org.declic.consent.Consent;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListedEntity;
import org.declic.privacy.PersonDocument.AudiencePart;
import org.declic.privacy.PersonDocument.ChoicePart;
import org.declic.privacy.PersonDocument.ConsentPart;
import org.declic.privacy.PersonDocument.EntryPart;

/** What is kept of a person beside the profile and the messages. */
@ApplicationScoped
public class PersonFacts {

    private final Consents consents;
    private final Memberships memberships;
    private final AddressLists lists;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonFacts() {
        this(null, null, null);
    }

    @Inject
    public PersonFacts(Consents consents, Memberships memberships, AddressLists lists) {
        this.consents = consents;
        this.memberships = memberships;
        this.lists = lists;
    }

    List<ConsentPart> consents(Person person) {
        List<ConsentPart> parts = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Stream.concat(person.self(channel).stream(), person.addresses(channel).stream())
                    .flatMap(subject -> consent(subject).stream())
                    .forEach(parts::add);
        }
        return parts;
    }

    private Optional<ConsentPart> consent(ConsentSubject subject) {
        return consents.current(subject)
                .map(current -> new ConsentPart(
                        word(subject.channel()),
                        subject.kind() == ConsentSubject.Kind.ADDRESS ? subject.value() : null,
                        choice(current),
                        consents.history(subject).stream()
                                .map(recorded -> choice(recorded.consent()))
                                .toList()));
    }

    private static ChoicePart choice(Consent consent) {
        return new ChoicePart(
                consent.choice().word(),
                consent.source().word(),
                consent.decidedAt().toString());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<AudiencePart> audiences(Person person) {
        return person.profileId().map(memberships::of).orElse(List.of()).stream()
                .map(audience -> new AudiencePart(audience.id(), audience.name()))
                .toList();
    }

    List<EntryPart> entries(Person person) {
        return person.addresses(Channel.EMAIL).stream()
                .flatMap(address -> ListedEntity.email(address.value()).stream())
                .flatMap(entity -> Stream.of(AddressList.values())
                        .flatMap(list -> lists.find(person.sandboxId(), list, entity).stream()))
                .map(PersonFacts::entry)
                .toList();
    }

    private static EntryPart entry(ListEntry entry) {
        return new EntryPart(
                entry.list().word(),
                entry.entity().toString(),
                word(entry.cause()),
                entry.comment(),
                entry.user(),
                entry.createdAt().toString());
    }
}
