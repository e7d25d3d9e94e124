package org.declic.privacy;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.consent.RecordedConsent;
import org.declic.feedback.FeedbackStatus;
import org.declic.privacy.Happening.Chosen;
import org.declic.privacy.Happening.Reacted;
import org.declic.privacy.Happening.Written;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDetails;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.tracking.Interaction;

/** What happened with one person lately: messages to them, what they did with these, what they chose. */
@ApplicationScoped
@Transactional
public class PersonTimeline {

    private static final String MESSAGES =
            "select m.id, m.campaign_id, m.channel, m.status, m.accepted_at from message m"
                    + " where m.sandbox_id = ?1 and m.user_id = ?2 and lower(m.namespace) = ?3"
                    + " order by m.accepted_at desc, m.id desc";
    private static final String INTERACTIONS =
            "select i.message_id, i.campaign_id, i.kind, i.occurred_at from interaction i"
                    + " where i.machine = 'N' and i.message_id in (";

    private final EntityManager entities;
    private final Consents consents;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonTimeline() {
        this(null, null);
    }

    @Inject
    public PersonTimeline(EntityManager entities, Consents consents) {
        this.entities = entities;
        this.consents = consents;
    }

    /** The newest so many; what was done with a message is among them if that message is. */
    public List<Happening> newest(SandboxId sandboxId, ProfileDetails profile, int most) {
        Person person = new Person(sandboxId, Optional.of(profile), profile.identities());
        List<Written> messages = person.identities().stream()
                .flatMap(identity -> messages(sandboxId, identity, most).stream())
                .sorted(Happening.NEWEST_FIRST)
                .limit(most)
                .toList();
        List<Happening> happenings = new ArrayList<>(messages);
        happenings.addAll(reactions(messages));
        happenings.addAll(choices(person));
        return happenings.stream().sorted(Happening.NEWEST_FIRST).limit(most).toList();
    }

    private List<Written> messages(SandboxId sandboxId, Identity identity, int most) {
        List<Written> messages = new ArrayList<>();
        Query query = entities.createNativeQuery(MESSAGES)
                .setParameter(1, sandboxId.value())
                .setParameter(2, identity.userId())
                .setParameter(3, identity.namespace())
                .setMaxResults(most);
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            messages.add(new Written(
                    time(columns[4]),
                    new MessageId((String) columns[0]),
                    new CampaignId((String) columns[1]),
                    Channel.valueOf((String) columns[2]),
                    FeedbackStatus.ofWord((String) columns[3])));
        }
        return messages;
    }

    private List<Reacted> reactions(List<Written> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Query query = entities.createNativeQuery(IntStream.rangeClosed(1, messages.size())
                .mapToObj(place -> "?" + place)
                .collect(joining(", ", INTERACTIONS, ")")));
        for (int i = 0; i < messages.size(); i++) {
            query.setParameter(i + 1, messages.get(i).messageId().value());
        }
        List<Reacted> reactions = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            reactions.add(new Reacted(
                    time(columns[3]),
                    new MessageId((String) columns[0]),
                    new CampaignId((String) columns[1]),
                    Interaction.Kind.valueOf((String) columns[2])));
        }
        return reactions;
    }

    private List<Chosen> choices(Person person) {
        return Stream.of(Channel.values())
                .flatMap(channel -> Stream.concat(person.self(channel).stream(), person.addresses(channel).stream()))
                .flatMap(subject -> consents.history(subject).stream().map(recorded -> chosen(subject, recorded)))
                .toList();
    }

    private static Chosen chosen(ConsentSubject subject, RecordedConsent recorded) {
        String address = subject.kind() == ConsentSubject.Kind.ADDRESS ? subject.value() : "";
        return new Chosen(recorded.consent().decidedAt(), subject.channel(), address, recorded.consent());
    }

    private static Instant time(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
