package org.declic.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.declic.access.ClientAccount;
import org.declic.access.Right;
import org.declic.access.Role;
import org.declic.account.ClientAccounts;
import org.declic.account.InvalidAccountException;
import org.declic.account.IssuedSecret;
import org.declic.shared.Page;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The API clients of the sandbox by id. A secret is in the answer to the request that made it, and nowhere else. */
@Named
@RequestScoped
public class ClientsView {

    private static final String BUNDLE = "org.declic.web.client.Client";
    private static final int PAGE_SIZE = 50;

    private final ClientAccounts accounts;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Refusals refusals;
    private final Texts texts;

    private String name = "";
    private Role role = Role.MANAGER;
    private @Nullable IssuedSecret issued;
    private @Nullable Page<ClientAccount> page;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ClientsView() {
        this(null, null, null, null, null);
    }

    @Inject
    public ClientsView(ClientAccounts accounts, SignedIn signedIn, Summary summary, Refusals refusals, Texts texts) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.summary = summary;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Only administrators come in. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
    }

    /** Creates a client and shows its secret; stays with what was typed if that is wrong. */
    public void create() {
        try {
            refusals.attempt(BUNDLE, () -> {
                issued = accounts.create(signedIn.actor(), signedIn.sandbox(), name, role);
                name = "";
            });
        } catch (InvalidAccountException e) {
            e.broken().forEach(rule -> summary.reject(rule.field(), texts.get(BUNDLE, "rule." + rule)));
        }
        page = null;
    }

    /** Makes another secret and shows it. */
    public void replaceSecret(String id) {
        refusals.attempt(BUNDLE, () -> issued = accounts.replaceSecret(signedIn.actor(), signedIn.getSandboxId(), id));
        page = null;
    }

    /** Lets the client call, or no longer. */
    public void setActive(String id, boolean wanted) {
        refusals.attempt(BUNDLE, () -> {
            accounts.setActive(signedIn.actor(), signedIn.getSandboxId(), id, wanted);
            texts.tell(BUNDLE, wanted ? "done.activated" : "done.deactivated", id);
        });
        page = null;
    }

    /** The clients that the address asks for. */
    public Page<ClientAccount> getPage() {
        if (page == null) {
            String after = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .getOrDefault("after", "");
            page = accounts.page(signedIn.actor(), signedIn.getSandboxId(), after, PAGE_SIZE);
        }
        return page;
    }

    /** What another secret, or deactivating, means: {@code secret.question} or {@code deactivate.question}. */
    public String question(String key, ClientAccount account) {
        return texts.get(BUNDLE, key, account.client().id());
    }

    /** The secret that this request has made; null if none. */
    public @Nullable IssuedSecret getIssued() {
        return issued;
    }

    /** The roles that a client may have. */
    public List<Role> getRoles() {
        return List.of(Role.values());
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
}
