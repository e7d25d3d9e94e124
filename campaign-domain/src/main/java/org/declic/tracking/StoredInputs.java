package org.declic.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.MessageReference;
import org.declic.execution.Recipient;
import org.declic.feedback.Inputs;

/** What an execution was given. The recorder writes it; here people are taken out who are erased. */
@Entity
@Table(name = "execution")
@NamedQuery(name = "inputs.of", query = "select i from StoredInputs i where i.id in :ids")
class StoredInputs {

    @Id
    private String id;

    @Column(name = "request_id", insertable = false, updatable = false)
    private String requestId;

    @Column(name = "campaign_version", insertable = false, updatable = false)
    private int campaignVersion;

    @Lob
    @Column(insertable = false)
    private byte[] inputs;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredInputs() {}

    List<Recipient> recipients() {
        return Inputs.read(inputs);
    }

    void remove(Predicate<Recipient> erased) {
        inputs = Inputs.compressed(recipients().stream().filter(erased.negate()).toList());
    }

    Optional<AcceptedMessage> message(MessageReference reference) {
        return recipients().stream()
                .filter(recipient -> recipient.messageId().equals(reference.messageId()))
                .findFirst()
                .map(recipient -> new AcceptedMessage(
                        reference.executionId(),
                        requestId,
                        reference.campaign(),
                        campaignVersion,
                        reference.acceptedAt(),
                        recipient));
    }
}
