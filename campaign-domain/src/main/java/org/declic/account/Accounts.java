package org.declic.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.declic.access.Account;
import org.declic.access.Right;
import org.declic.access.Role;
import org.declic.access.Sandboxes;
import org.declic.access.User;
import org.declic.access.Users;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;

/**
 * The users of an organisation, for its administrators; their own password is for everybody. Nobody takes a role or the way in from themselves, so that there is
 * always an administrator. What is done stands in the audit log of each sandbox of the organisation.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String PASSWORD = "password";

    private final Users users;
    private final Sandboxes sandboxes;
    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Accounts() {
        this(null, null, null);
    }

    @Inject
    public Accounts(Users users, Sandboxes sandboxes, AuditLog log) {
        this.users = users;
        this.sandboxes = sandboxes;
        this.log = log;
    }

    /**
     * The users by name.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<Account> page(User administrator, String after, int size) {
        administrator.actor().require(Right.ADMINISTER);
        List<Account> found = users.page(administrator.organisation(), after, size + 1);
        return Page.byText(found, size, account -> account.user().name());
    }

    /**
     * One user.
     *
     * @throws NotFoundException if the organisation has none with that id
     */
    public Account get(User administrator, String id) {
        administrator.actor().require(Right.ADMINISTER);
        return users.find(administrator.organisation(), id).orElseThrow(() -> new NotFoundException("user", id));
    }

    /**
     * Creates a user, who may sign in at once.
     *
     * @throws InvalidAccountException if name or password break a rule
     */
    public User create(User administrator, String name, Role role, String password) {
        administrator.actor().require(Right.ADMINISTER);
        Set<AccountRule> broken = EnumSet.noneOf(AccountRule.class);
        broken.addAll(AccountRule.brokenBy(name));
        broken.addAll(AccountRule.brokenBy(password, name));
        if (broken.isEmpty() && users.isTaken(name)) {
            broken.add(AccountRule.NAME_TAKEN);
        }
        refuse(broken);
        User user = users.create(name, administrator.organisation(), role, password.toCharArray());
        record(administrator, AuditAction.CREATED, user, AuditedFields.none().changesTo(fields(role)));
        return user;
    }

    /**
     * Gives a user another role, another password or both.
     *
     * @param password empty to leave it as it is
     * @throws InvalidAccountException if the password breaks a rule
     * @throws ConflictException {@code own-account} if somebody gives themselves another role
     */
    public void change(User administrator, String id, Role role, String password) {
        Account account = get(administrator, id);
        User user = account.user();
        boolean passwordChanges = !password.isEmpty();
        if (user.role() != role) {
            refuseOwn(administrator, user);
        }
        if (passwordChanges) {
            refuse(AccountRule.brokenBy(password, user.name()));
        }

        List<FieldChange> changes = new ArrayList<>(fields(user.role()).changesTo(fields(role)));
        users.change(user, role, account.active());
        if (passwordChanges) {
            users.setPassword(user, password.toCharArray());
            changes.add(FieldChange.undisclosed(PASSWORD));
        }
        if (!changes.isEmpty()) {
            record(administrator, AuditAction.CHANGED, user, changes);
        }
    }

    /**
     * Gives somebody the password that they chose themselves.
     *
     * @return since when they have it; sessions from before have ended
     * @throws InvalidAccountException if it breaks a rule
     */
    public Instant changeOwnPassword(User user, String password) {
        refuse(AccountRule.brokenBy(password, user.name()));
        Instant at = users.setPassword(user, password.toCharArray());
        record(user, AuditAction.CHANGED, user, List.of(FieldChange.undisclosed(PASSWORD)));
        return at;
    }

    /**
     * Lets a user sign in, or no longer: their session ends with the next request.
     *
     * @throws ConflictException {@code own-account} if it is the one who asks for it
     */
    public void setActive(User administrator, String id, boolean active) {
        Account account = get(administrator, id);
        refuseOwn(administrator, account.user());
        if (account.active() != active) {
            users.change(account.user(), account.user().role(), active);
            AuditAction action = active ? AuditAction.ACTIVATED : AuditAction.DEACTIVATED;
            record(administrator, action, account.user(), List.of());
        }
    }

    private static AuditedFields fields(Role role) {
        return AuditedFields.none().with("role", role);
    }

    private static void refuse(Set<AccountRule> broken) {
        if (!broken.isEmpty()) {
            throw new InvalidAccountException(broken);
        }
    }

    private static void refuseOwn(User administrator, User user) {
        if (administrator.id().equals(user.id())) {
            throw new ConflictException("own-account", "Nobody takes a role or the way in from themselves");
        }
    }

    private void record(User by, AuditAction action, User user, List<FieldChange> changes) {
        sandboxes.all().stream()
                .filter(sandbox -> sandbox.organisation().equals(by.organisation()))
                .forEach(sandbox -> log.record(
                        sandbox.id(), by.actor(), action, AuditedKind.USER.thing(user.id(), user.name()), changes));
    }
}
