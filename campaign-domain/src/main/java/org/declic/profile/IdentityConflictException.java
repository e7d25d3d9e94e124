package org.declic.profile;

import java.util.List;
import java.util.Map;
import org.declic.shared.ConflictException;
import org.declic.shared.Violations;

/** The identities of one draft belong to different profiles; profiles are never joined by themselves. */
public class IdentityConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient Violations owners = new Violations();

    /** @param ownerIds the profile of each identity that is known */
    IdentityConflictException(List<Identity> identities, Map<Identity, String> ownerIds) {
        super("identity-conflict", "The identities belong to " + Map.copyOf(ownerIds));
        for (int i = 0; i < identities.size(); i++) {
            Identity identity = identities.get(i);
            String owner = ownerIds.get(identity.stored());
            if (owner != null) {
                owners.add(
                        "/identities/" + i,
                        identity.namespace() + " " + identity.userId() + " belongs to the profile " + owner);
            }
        }
    }

    @Override
    public Violations report() {
        return owners;
    }
}
