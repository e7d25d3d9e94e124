package org.declic.profile;

import java.io.Serializable;
import java.util.Objects;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/** The primary key of an identity. Public and not a record, because the persistence provider wants it so. */
public class StoredIdentityKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String sandboxId;
    private @Nullable String namespace;
    private @Nullable String userId;

    /** For the persistence provider. */
    public StoredIdentityKey() {}

    StoredIdentityKey(SandboxId sandboxId, Identity identity) {
        this.sandboxId = sandboxId.value();
        this.namespace = identity.stored().namespace();
        this.userId = identity.userId();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredIdentityKey key
                && Objects.equals(key.sandboxId, sandboxId)
                && Objects.equals(key.namespace, namespace)
                && Objects.equals(key.userId, userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sandboxId, namespace, userId);
    }
}
