package org.declic.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.database.DatabaseUnavailableException;
import org.declic.database.Overtaken;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;

/**
 * Creates and changes profiles, one or many. When somebody else wrote the same profile at the same moment it tries again, so it
 * has transactions of its own and is never called within one.
 */
@ApplicationScoped
public class ProfileUpserts {

    private static final int AT_ONCE = 50;

    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileUpserts() {
        this(null);
    }

    @Inject
    public ProfileUpserts(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Creates a profile when none of the identities is known, else changes the one that they belong to.
     *
     * @throws InvalidProfileException if it breaks rules
     * @throws IdentityConflictException if the identities belong to several profiles
     * @throws ConflictException {@code edited-meanwhile}, if others kept writing the same profile
     */
    public UpsertedProfile upsert(Actor actor, SandboxId sandboxId, ProfileDraft draft) {
        actor.require(Right.EDIT_PROFILES);
        return untilDone(sandboxId, draft);
    }

    /** The same for many, in order. One that fails holds up none of the others. */
    public List<UpsertResult> upsertAll(Actor actor, SandboxId sandboxId, List<ProfileDraft> drafts) {
        actor.require(Right.EDIT_PROFILES);
        List<UpsertResult> results = new ArrayList<>(drafts.size());
        for (int start = 0; start < drafts.size(); start += AT_ONCE) {
            results.addAll(atOnce(sandboxId, drafts.subList(start, Math.min(start + AT_ONCE, drafts.size()))));
        }
        return results;
    }

    /** In one transaction; when it fails, each in its own. */
    private List<UpsertResult> atOnce(SandboxId sandboxId, List<ProfileDraft> drafts) {
        try {
            return profiles.upsertAll(sandboxId, drafts);
        } catch (RuntimeException e) {
            requireDatabase(e);
            return drafts.stream().map(draft -> alone(sandboxId, draft)).toList();
        }
    }

    private UpsertResult alone(SandboxId sandboxId, ProfileDraft draft) {
        try {
            return UpsertResult.of(() -> untilDone(sandboxId, draft));
        } catch (RuntimeException e) { // whatever is odd about it, the others must not wait for it
            requireDatabase(e);
            return UpsertResult.failed(e);
        }
    }

    private static void requireDatabase(RuntimeException failure) {
        if (!Overtaken.isCauseOf(failure) && DatabaseUnavailableException.isCauseOf(failure)) {
            throw failure;
        }
    }

    private UpsertedProfile untilDone(SandboxId sandboxId, ProfileDraft draft) {
        return Overtaken.retry(() -> profiles.upsert(sandboxId, draft));
    }
}
