package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.declic.execution.AcceptedMessage;
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
}
