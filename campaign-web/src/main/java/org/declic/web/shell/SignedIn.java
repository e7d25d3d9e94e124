package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.access.User;
import org.declic.access.Users;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, where they work and what they may do.
 *
 * <p>Read anew with every request, so a deactivated user or a changed role takes effect at once.
 */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    private static final String PRODUCTION = "prod";
    private static final int TONES = 4;

    private final HttpServletRequest request;
    private final Users users;
    private final Sandboxes sandboxes;
    private final ChosenSandbox chosen;
    private final Preferences preferences;

    private @Nullable User user;
    private @Nullable List<Sandbox> own;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SignedIn() {
        this(null, null, null, null, null);
    }

    @Inject
    public SignedIn(
            HttpServletRequest request,
            Users users,
            Sandboxes sandboxes,
            ChosenSandbox chosen,
            Preferences preferences) {
        this.request = request;
        this.users = users;
        this.sandboxes = sandboxes;
        this.chosen = chosen;
        this.preferences = preferences;
    }

    /** Whether someone is signed in who is still active. */
    public boolean isPresent() {
        return find().isPresent();
    }

    /**
     * The user.
     *
     * @throws SignedOutException if nobody is signed in
     */
    public User getUser() {
        return find().orElseThrow(SignedOutException::new);
    }

    /** The user acting. */
    public Actor actor() {
        return getUser().actor();
    }

    /** Whether the user's role allows {@code right}. */
    public boolean may(Right right) {
        return getUser().role().allows(right);
    }

    /** Whether the user may create and edit campaigns. */
    public boolean isMayEdit() {
        return may(Right.EDIT_CAMPAIGNS);
    }

    /** Whether the user may activate and stop campaigns. */
    public boolean isMayPublish() {
        return may(Right.PUBLISH);
    }

    /** Whether the user may change channel configurations. */
    public boolean isMayManageChannels() {
        return may(Right.MANAGE_CHANNELS);
    }

    /** Whether the user may administer the server. */
    public boolean isMayAdminister() {
        return may(Right.ADMINISTER);
    }

    /** The sandboxes of the user's organisation. */
    public List<Sandbox> getSandboxes() {
        if (own == null) {
            String organisation = getUser().organisation();
            own = sandboxes.all().stream()
                    .filter(sandbox -> sandbox.organisation().equals(organisation))
                    .sorted(Comparator.comparing(Sandbox::name))
                    .toList();
        }
        return own;
    }

    /**
     * The sandbox the user works in: the chosen one, else {@code prod}, else the first.
     *
     * @throws SignedOutException if the organisation has none
     */
    public Sandbox sandbox() {
        List<Sandbox> all = getSandboxes();
        return chosen.id()
                .flatMap(id -> all.stream()
                        .filter(sandbox -> sandbox.id().value().equals(id))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(sandbox -> sandbox.name().equals(PRODUCTION))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(SignedOutException::new);
    }

    /** The sandbox, for pages. */
    public Sandbox getSandbox() {
        return sandbox();
    }

    /** By which colour the sandbox is told from the others: 0, none, for {@code prod}, else 1 to {@value #TONES}. */
    public int getSandboxTone() {
        Sandbox present = sandbox();
        return present.name().equals(PRODUCTION) ? 0 : 1 + getSandboxes().indexOf(present) % TONES;
    }

    /** The id of the sandbox. */
    public SandboxId getSandboxId() {
        return sandbox().id();
    }

    /** Works in another sandbox from now on; one of another organisation is ignored. */
    public void switchTo(String sandboxId) {
        getSandboxes().stream()
                .map(sandbox -> sandbox.id().value())
                .filter(sandboxId::equals)
                .findFirst()
                .ifPresent(chosen::choose);
    }

    /** The user's language. */
    public Locale getLocale() {
        return preferences.getLocale();
    }

    /** The user's time zone. */
    public ZoneId getZone() {
        return preferences.getZone();
    }

    private Optional<User> find() {
        Principal principal = request.getUserPrincipal();
        if (user == null && principal != null) {
            user = users.findByName(principal.getName()).orElse(null);
        }
        return Optional.ofNullable(user);
    }
}
