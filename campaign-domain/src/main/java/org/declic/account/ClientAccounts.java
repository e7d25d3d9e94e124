package org.declic.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.declic.access.Actor;
import org.declic.access.ApiClient;
import org.declic.access.ApiClients;
import org.declic.access.ClientAccount;
import org.declic.access.Right;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.Slug;

/** The API clients of a sandbox, for administrators. Secrets are made up here, told once and kept as a hash. */
@ApplicationScoped
@Transactional
public class ClientAccounts {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int LONGEST_SLUG = 60;

    private final ApiClients clients;
    private final AuditLog log;
    private final SecureRandom random = new SecureRandom();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ClientAccounts() {
        this(null, null);
    }

    @Inject
    public ClientAccounts(ApiClients clients, AuditLog log) {
        this.clients = clients;
        this.log = log;
    }

    /**
     * The clients by id.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<ClientAccount> page(Actor administrator, SandboxId sandboxId, String after, int size) {
        administrator.require(Right.ADMINISTER);
        List<ClientAccount> found = clients.page(sandboxId, after, size + 1);
        return Page.byText(found, size, account -> account.client().id());
    }

    /**
     * Creates a client that may call at once; its id is made of its name.
     *
     * @throws InvalidAccountException if the name breaks a rule
     */
    public IssuedSecret create(Actor administrator, Sandbox sandbox, String name, Role role) {
        administrator.require(Right.ADMINISTER);
        if (!AccountRule.isClientName(name)) {
            throw new InvalidAccountException(EnumSet.of(AccountRule.CLIENT_NAME));
        }
        String id =
                Slug.of(name + " client", LONGEST_SLUG) + "-" + HexFormat.of().formatHex(bytes(ID_BYTES));
        ApiClient client = new ApiClient(id, sandbox, name, role);
        IssuedSecret issued = new IssuedSecret(id, secret());
        clients.create(client, issued.secret().toCharArray());
        AuditedFields fields = AuditedFields.none().with("name", name).with("role", role);
        record(administrator, AuditAction.CREATED, client, AuditedFields.none().changesTo(fields));
        return issued;
    }

    /**
     * Gives a client another secret. The one before gets no token any longer; tokens that it got live on until they expire.
     *
     * @throws NotFoundException if the sandbox has no client with that id
     */
    public IssuedSecret replaceSecret(Actor administrator, SandboxId sandboxId, String id) {
        ClientAccount account = get(administrator, sandboxId, id);
        IssuedSecret issued = new IssuedSecret(id, secret());
        clients.setSecret(account.client(), issued.secret().toCharArray());
        record(administrator, AuditAction.CHANGED, account.client(), List.of(FieldChange.undisclosed("secret")));
        return issued;
    }

    /**
     * Lets a client call, or no longer: its tokens are refused a second later.
     *
     * @throws NotFoundException if the sandbox has no client with that id
     */
    public void setActive(Actor administrator, SandboxId sandboxId, String id, boolean active) {
        ClientAccount account = get(administrator, sandboxId, id);
        if (account.active() != active) {
            clients.setActive(account.client(), active);
            AuditAction action = active ? AuditAction.ACTIVATED : AuditAction.DEACTIVATED;
            record(administrator, action, account.client(), List.of());
        }
    }

    private ClientAccount get(Actor administrator, SandboxId sandboxId, String id) {
        administrator.require(Right.ADMINISTER);
        return clients.find(sandboxId, id).orElseThrow(() -> new NotFoundException("API client", id));
    }

    private String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void record(Actor administrator, AuditAction action, ApiClient client, List<FieldChange> changes) {
        AuditedKind kind = AuditedKind.API_CLIENT;
        log.record(client.sandbox().id(), administrator, action, kind.thing(client.id(), client.name()), changes);
    }
}
