package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.consent.Choice;
import org.declic.consent.keyword.KeywordReactions;
import org.declic.profile.Profiles;
import org.declic.shared.MessageId;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;

/** STOP and START count as reactions to the newest marketing SMS that their sender got. */
@ApplicationScoped
@Transactional
public class SmsReactions implements KeywordReactions {

    private static final String NEWEST = "select m.id from message m where m.sandbox_id = ?1 and m.user_id in (%s)"
            + " and m.channel = 'SMS' and m.execution_id like 'CMA-%%' and m.status in ('sent', 'delivered')"
            + " order by m.accepted_at desc fetch first 1 rows only";

    private final EntityManager entities;
    private final Profiles profiles;
    private final InteractionQueue interactions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsReactions() {
        this(null, null, null);
    }

    @Inject
    public SmsReactions(EntityManager entities, Profiles profiles, InteractionQueue interactions) {
        this.entities = entities;
        this.profiles = profiles;
        this.interactions = interactions;
    }

    @Override
    public void chosen(SandboxId sandboxId, PhoneNumber number, Choice choice) {
        Interaction.Kind kind = choice == Choice.NO ? Interaction.Kind.UNSUBSCRIBE : Interaction.Kind.SUBSCRIBE;
        newest(sandboxId, number).ifPresent(message -> interactions.queue(interactions.now(message, kind)));
    }

    private Optional<MessageId> newest(SandboxId sandboxId, PhoneNumber number) {
        List<String> names = new ArrayList<>(profiles.knownBy(sandboxId, number));
        names.add(number.e164());
        int first = 2;
        String places = IntStream.range(first, first + names.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(NEWEST.formatted(places)).setParameter(1, sandboxId.value());
        for (int i = 0; i < names.size(); i++) {
            query.setParameter(first + i, names.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(id -> new MessageId((String) id)).findFirst();
    }
}
