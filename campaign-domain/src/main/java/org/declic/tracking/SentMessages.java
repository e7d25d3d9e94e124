package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Recipient;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageState;
import org.declic.shared.MessageId;

/** Messages as they were accepted, with all that they were given, out of the record. */
@ApplicationScoped
@Transactional
public class SentMessages {

    private final EntityManager entities;
    private final ExecutionReports reports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SentMessages() {
        this(null, null);
    }

    @Inject
    public SentMessages(EntityManager entities, ExecutionReports reports) {
        this.entities = entities;
        this.reports = reports;
    }

    /** The message, once its execution is recorded. */
    public Optional<AcceptedMessage> find(MessageId messageId) {
        return reports.state(messageId)
                .map(MessageState::message)
                .flatMap(message -> Optional.ofNullable(entities.find(
                                StoredInputs.class, message.executionId().value()))
                        .flatMap(inputs -> inputs.message(message)));
    }

    /** True if the message was for somebody who is erased: nothing of it will ever be found. */
    public boolean isErased(MessageId messageId) {
        return reports.state(messageId).filter(MessageState::isErased).isPresent();
    }

    /** All that executions were given, of those that are recorded. */
    public List<Recipient> recipients(Collection<String> executionIds) {
        return inputs(executionIds)
                .getResultStream()
                .flatMap(inputs -> inputs.recipients().stream())
                .toList();
    }

    /** Takes recipients out of what executions were given, as part of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void erase(Collection<String> executionIds, Predicate<Recipient> erased) {
        inputs(executionIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // of one execution several people may be erased at once
                .getResultStream()
                .forEach(inputs -> inputs.remove(erased));
        entities.flush();
        entities.clear();
    }

    private TypedQuery<StoredInputs> inputs(Collection<String> executionIds) {
        return entities.createNamedQuery("inputs.of", StoredInputs.class).setParameter("ids", executionIds);
    }
}
