package org.declic.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.shared.ConflictException;
import org.declic.shared.Violations;

/** The identities of one draft belong to different profiles; profiles are never joined by themselves. */
public class IdentityConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient Violations owners = new Violations();
    private final transient List<Owned> owned = new ArrayList<>();

    /** An identity that is known, and the id of the profile that it belongs to. */
    public record Owned(Identity identity, String profileId) {}

    /** @param ownerIds the profile of each identity that is known */
    IdentityConflictException(List<Identity> identities, Map<Identity, String> ownerIds) {
        super("identity-conflict", "The identities belong to " + Map.copyOf(ownerIds));
        for (int i = 0; i < identities.size(); i++) {
            Identity identity = identities.get(i);
            String owner = ownerIds.get(identity.stored());
            if (owner != null) {
                owned.add(new Owned(identity, owner));
                owners.add(
                        "/identities/" + i,
                        identity.namespace() + " " + identity.userId() + " belongs to the profile " + owner);
            }
        }
    }

    /** The known identities and whose they are, in the order of the draft. */
    public List<Owned> owned() {
        return List.copyOf(owned);
    }

    @Override
    public Violations report() {
        return owners;
    }
}
