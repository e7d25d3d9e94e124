package org.declic.feedback.reaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stands in queries only; interactions are written where they are tracked. */
@Entity
@Table(name = "interaction")
class StoredReaction {

    @Id
    private String id;

    @Column(name = "message_id", nullable = false, insertable = false, updatable = false)
    private String messageId;

    @Column(nullable = false, insertable = false, updatable = false)
    private String kind;

    @Column(nullable = false, insertable = false, updatable = false)
    private String machine;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredReaction() {}
}
