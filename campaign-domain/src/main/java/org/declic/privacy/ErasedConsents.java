package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentRecord;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;

/**
 * Erases what people chose. What an address refused stays, and what the person refused is from then on refused by their addresses:
 * else somebody would be written to again because they were erased.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ErasedConsents {

    private static final String REMARK = "of the person, who was erased";
    private static final String FORGET_BOUNCES = "delete from soft_bounce where sandbox_id = ?1 and address = ?2";

    private final EntityManager entities;
    private final Consents consents;
    private final ConsentRecord stored;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedConsents() {
        this(null, null, null);
    }

    @Inject
    public ErasedConsents(EntityManager entities, Consents consents, ConsentRecord stored) {
        this.entities = entities;
        this.consents = consents;
        this.stored = stored;
    }

    void erase(Actor actor, Person person) {
        List<ConsentSubject> forgotten = new ArrayList<>();
        List<ConsentChange> kept = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Optional<ConsentSubject> self = person.self(channel);
            Optional<Consent> refusal = self.flatMap(this::refusal);
            self.ifPresent(forgotten::add);
            for (ConsentSubject address : person.addresses(channel)) {
                if (refusal(address).isEmpty()) {
                    forgotten.add(address);
                    refusal.ifPresent(no -> kept.add(new ConsentChange(address, no, REMARK)));
                }
            }
        }
        stored.forget(forgotten);
        stored.add(actor, kept);
        person.addresses(Channel.EMAIL).forEach(this::forgetBounces);
    }

    private Optional<Consent> refusal(ConsentSubject subject) {
        return consents.current(subject).filter(consent -> consent.choice() == Choice.NO);
    }

    private void forgetBounces(ConsentSubject address) {
        entities.createNativeQuery(FORGET_BOUNCES)
                .setParameter(1, address.sandboxId().value())
                .setParameter(2, address.value())
                .executeUpdate();
    }
}
