package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.declic.access.Actor;
import org.declic.channel.Channel;
import org.declic.consent.ConsentSubject;
import org.declic.feedback.Inputs;
import org.declic.feedback.MessageState;
import org.declic.profile.Identity;
import org.declic.shared.Ids;
import org.declic.tracking.SentMessages;

/**
 * Erases whom messages were for, and what they said; that there were some, and what became of them, stays. First the person's
 * messages get a mark, by which all the rest finds them: so a message that is recorded meanwhile is erased as a whole or not at
 * all.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ErasedMessages {

    private static final int EXECUTIONS_AT_ONCE = 100;

    private static final String CLAIM = "update message set namespace = '', user_id = ?4"
            + " where sandbox_id = ?1 and user_id = ?2 and lower(namespace) = ?3";
    private static final String RELEASE = "update message set user_id = ?3 where sandbox_id = ?1 and user_id = ?2";

    private static final String CLAIMED = " from message m where m.sandbox_id = ?1 and m.user_id = ?2";
    private static final String IN_CLAIMED = " in (select m.id" + CLAIMED + ")";

    private static final String DISCARD_LETTERS =
            "update dead_letter set state = 'DISCARDED', handled_by = ?3, handled_at = ?4"
                    + " where state = 'OPEN' and message_id" + IN_CLAIMED;

    private static final List<String> TEXTS = List.of(
            "update feedback_event set detail = null, provider = null where message_id" + IN_CLAIMED,
            "update interaction set url = '' where message_id" + IN_CLAIMED,
            "delete from outbox_message where id" + IN_CLAIMED,
            "delete from dead_letter_payload where id in" + " (select l.id from dead_letter l where l.message_id"
                    + IN_CLAIMED + ")");

    /** An execution of one recipient was of nobody else; most are. */
    private static final String EMPTY_INPUTS = "update execution set inputs = ?3 where recipient_count = 1"
            + " and id in (select m.execution_id" + CLAIMED + ")";

    private static final String SHARED_EXECUTIONS = "select e.id from execution e where e.recipient_count > 1"
            + " and e.id in (select m.execution_id" + CLAIMED + ") order by e.id";

    /** What was tried out on the person. */
    private static final List<String> PROOFS = List.of(
            "delete from outbox_message where id in"
                    + " (select p.id from proof p where p.sandbox_id = ?1 and lower(p.address) = ?2)",
            "delete from proof where sandbox_id = ?1 and lower(address) = ?2");

    private static final String LEAVE = "delete from audience_execution_member where profile_id = ?2"
            + " and execution_id in (select e.id from audience_execution e where e.sandbox_id = ?1)";

    private final EntityManager entities;
    private final SentMessages sent;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedMessages() {
        this(null, null, null, null);
    }

    @Inject
    public ErasedMessages(EntityManager entities, SentMessages sent, Ids ids, Clock clock) {
        this.entities = entities;
        this.sent = sent;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns how many there were. What an audience execution has not yet sent to the person, it does not send. */
    int erase(Actor actor, Person person) {
        String mark = ids.next();
        int claimed = person.identities().stream()
                .mapToInt(identity -> claim(person, identity, mark))
                .sum();
        if (claimed > 0) {
            query(DISCARD_LETTERS, person, mark)
                    .setParameter(3, actor.name())
                    .setParameter(4, clock.millis())
                    .executeUpdate();
            TEXTS.forEach(text -> query(text, person, mark).executeUpdate());
            eraseInputs(person, mark);
            query(RELEASE, person, mark)
                    .setParameter(3, MessageState.ERASED.userId())
                    .executeUpdate();
        }
        eraseProofs(person);
        person.profileId().ifPresent(id -> query(LEAVE, person, id).executeUpdate());
        return claimed;
    }

    private void eraseProofs(Person person) {
        for (Channel channel : Channel.values()) {
            for (ConsentSubject address : person.addresses(channel)) {
                PROOFS.forEach(text -> query(text, person, address.value().toLowerCase(Locale.ROOT))
                        .executeUpdate());
            }
        }
    }

    private int claim(Person person, Identity identity, String mark) {
        return query(CLAIM, person, identity.userId())
                .setParameter(3, identity.namespace())
                .setParameter(4, mark)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private void eraseInputs(Person person, String mark) {
        query(EMPTY_INPUTS, person, mark)
                .setParameter(3, Inputs.compressed(List.of()))
                .executeUpdate();
        List<String> shared = query(SHARED_EXECUTIONS, person, mark).getResultList();
        for (int start = 0; start < shared.size(); start += EXECUTIONS_AT_ONCE) {
            int end = Math.min(start + EXECUTIONS_AT_ONCE, shared.size());
            sent.erase(shared.subList(start, end), person::is);
        }
    }

    private Query query(String sql, Person person, String second) {
        return entities.createNativeQuery(sql)
                .setParameter(1, person.sandboxId().value())
                .setParameter(2, second);
    }
}
