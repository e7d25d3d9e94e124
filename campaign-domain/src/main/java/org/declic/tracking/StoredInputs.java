package org.declic.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Optional;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.MessageReference;
import org.declic.feedback.Inputs;

/** What an execution was given, as it is read; the recorder writes it. */
@Entity
@Table(name = "execution")
class StoredInputs {

    @Id
    private String id;

    @Column(name = "request_id", insertable = false, updatable = false)
    private String requestId;

    @Column(name = "campaign_version", insertable = false, updatable = false)
    private int campaignVersion;

    @Lob
    @Column(insertable = false, updatable = false)
    private byte[] inputs;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredInputs() {}

    Optional<AcceptedMessage> message(MessageReference reference) {
        return Inputs.read(inputs).stream()
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
