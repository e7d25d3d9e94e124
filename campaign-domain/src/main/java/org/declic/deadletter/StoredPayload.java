package org.declic.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** What a dead letter said; gone when it is discarded. */
@Entity
@Table(name = "dead_letter_payload")
@NamedQuery(
        name = "deadLetterPayload.dropDiscarded",
        query =
                "delete from StoredPayload p where p.id in"
                        + " (select l.id from StoredDeadLetter l where l.state = org.declic.deadletter.DeadLetterState.DISCARDED)")
@NamedQuery(
        name = "deadLetterPayload.forget",
        query = "delete from StoredPayload p where p.id in"
                + " (select l.id from StoredDeadLetter l where l.handledAt < :before)")
class StoredPayload {

    @Id
    private String id;

    @Lob
    @Column(nullable = false, updatable = false)
    private byte[] payload;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredPayload() {}

    StoredPayload(String id, byte[] payload) {
        this.id = id;
        this.payload = payload.clone();
    }

    byte[] payload() {
        return payload.clone();
    }
}
