package org.declic.web.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.declic.access.Account;
import org.declic.access.Right;
import org.declic.access.Role;
import org.declic.account.Accounts;
import org.declic.account.InvalidAccountException;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The form of a user, new or existing. */
@Named
@ViewScoped
public class UserEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.user.User";
    private static final String LIST = "/users?faces-redirect=true";

    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Refusals refusals;
    private final Texts texts;

    private String id = "";
    private String name = "";
    private Role role = Role.VIEWER;
    private boolean active = true;
    private transient String password = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected UserEditView() {
        this(null, null, null, null, null);
    }

    @Inject
    public UserEditView(Accounts accounts, SignedIn signedIn, Summary summary, Refusals refusals, Texts texts) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.summary = summary;
        this.refusals = refusals;
        this.texts = texts;
    }

    /**
     * Fills the form.
     *
     * @throws NotFoundException if the address names nobody of the organisation
     */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        if (!isNew()) {
            Account account = accounts.get(signedIn.getUser(), id);
            name = account.user().name();
            role = account.user().role();
            active = account.active();
        }
    }

    /** Stores what was typed and shows the list; what is wrong is said at the fields, and nothing is stored. */
    public @Nullable String save() {
        try {
            return refusals.attempt(BUNDLE, this::store) ? LIST : null;
        } catch (InvalidAccountException e) {
            e.broken().forEach(rule -> summary.reject(rule.field(), texts.get(BUNDLE, "rule." + rule)));
            return null;
        }
    }

    private void store() {
        if (isNew()) {
            accounts.create(signedIn.getUser(), name, role, password);
            texts.tell(BUNDLE, "done.created", name);
        } else {
            accounts.change(signedIn.getUser(), id, role, password);
            texts.tell(BUNDLE, "done.saved", name);
        }
    }

    /** Lets the user sign in, or no longer. */
    public @Nullable String setActive(boolean wanted) {
        boolean done = refusals.attempt(BUNDLE, () -> {
            accounts.setActive(signedIn.getUser(), id, wanted);
            texts.tell(BUNDLE, wanted ? "done.activated" : "done.deactivated", name);
        });
        return done ? Links.redirect("/users/edit", id) : null;
    }

    /** What deactivating means. */
    public String getQuestion() {
        return texts.get(BUNDLE, "deactivate.question", name);
    }

    /** Whether the form makes a new user. */
    public boolean isNew() {
        return id.isEmpty();
    }

    /** Whether the form is that of who looks at it. */
    public boolean isSelf() {
        return id.equals(signedIn.getUser().id());
    }

    /** Whether the user may sign in. */
    public boolean isActive() {
        return active;
    }

    /** The roles that there are. */
    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    /** Never what is stored, and nothing that was typed before. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
