package org.declic.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.database.Overtaken;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;

/**
 * The apps on people's devices: an app registers its token when it starts, and unregisters it when the person signs out. What a
 * provider no longer knows is forgotten. They are the {@code pushNotificationDetails} of the profile.
 *
 * <p>It has transactions of its own and is never called within one, as {@link ProfileUpserts}.
 */
@ApplicationScoped
public class PushTokens {

    /** Of one profile; the oldest go first, for an app that is installed anew has a new token. */
    static final int MOST_DEVICES = 20;

    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PushTokens() {
        this(null);
    }

    @Inject
    public PushTokens(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Adds a device to the profile of {@code identity}, which is created if nobody is known by that, and takes it from whoever
     * registered it before. Once more changes nothing.
     *
     * @throws InvalidProfileException if identity or device break rules
     * @throws ConflictException {@code edited-meanwhile}, if others kept writing the same profile
     */
    public void register(Actor actor, SandboxId sandboxId, Identity identity, PushAddress device) {
        actor.require(Right.EDIT_PROFILES);
        if (!device.isTokenOfPlatform()) {
            Violations violations = new Violations();
            violations.add("/token", "is no token of " + device.platform());
            throw new InvalidProfileException(violations);
        }
        Overtaken.retry(() -> profiles.moveDevice(sandboxId, identity, device, devices -> withLast(devices, device)));
    }

    /** Takes a device from a profile. False if nobody is known by {@code identity}. */
    public boolean unregister(Actor actor, SandboxId sandboxId, Identity identity, PushAddress device) {
        actor.require(Right.EDIT_PROFILES);
        return forget(sandboxId, identity, device);
    }

    /** The same, because the provider says that the app is gone. */
    public boolean forget(SandboxId sandboxId, Identity identity, PushAddress device) {
        return Overtaken.retry(() -> profiles.dropDevice(sandboxId, identity, device));
    }

    private static List<Object> withLast(List<Object> devices, PushAddress device) {
        if (device.isAmong(devices)) {
            return devices;
        }
        List<Object> more = new ArrayList<>(devices);
        more.add(device.json());
        return List.copyOf(more.subList(Math.max(0, more.size() - MOST_DEVICES), more.size()));
    }
}
