package org.declic.consent.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

@Entity
@Table(name = "soft_bounce")
@NamedQuery(
        name = "softBounce.of",
        query = "select b from StoredBounceCount b where b.sandboxId = :sandbox and b.address = :address")
@NamedQuery(
        name = "softBounce.among",
        query = "select b from StoredBounceCount b where b.sandboxId = :sandbox and b.address in :addresses")
@NamedQuery(
        name = "softBounce.since",
        query = "select b from StoredBounceCount b"
                + " where b.countedAt > :at or (b.countedAt = :at and b.id > :id) order by b.countedAt, b.id")
class StoredBounceCount {

    @Id
    private String id;

    @Column(name = "sandbox_id", nullable = false, updatable = false)
    private String sandboxId;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false)
    private int bounces;

    @Column(name = "counted_at", nullable = false)
    private Instant countedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredBounceCount() {}

    /** Without a bounce yet. */
    StoredBounceCount(String id, SandboxId sandboxId, String address) {
        this.id = id;
        this.sandboxId = sandboxId.value();
        this.address = address;
        this.countedAt = Instant.EPOCH;
    }

    /** Returns how many there are now. */
    int add(Instant now) {
        bounces++;
        countedAt = now;
        return bounces;
    }

    String address() {
        return address;
    }

    int bounces() {
        return bounces;
    }

    Instant countedAt() {
        return countedAt;
    }

    CountedAddress counted() {
        return new CountedAddress(new SandboxId(sandboxId), address, new TimeKey(countedAt, id));
    }
}
