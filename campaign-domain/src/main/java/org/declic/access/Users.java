package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.shared.Ids;
import org.declic.shared.StorableText;

/** The users. Jakarta Security checks their passwords against the same table. */
@ApplicationScoped
@Transactional
public class Users {

    private final EntityManager entities;
    private final Pbkdf2PasswordHash hash;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Users() {
        this(null, null, null, null);
    }

    @Inject
    public Users(EntityManager entities, Pbkdf2PasswordHash hash, Ids ids, Clock clock) {
        this.entities = entities;
        this.hash = hash;
        this.ids = ids;
        this.clock = clock;
    }

    /** The active user with that sign-in name. */
    public Optional<User> findByName(String name) {
        if (!StorableText.isStorable(name)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("user.named", StoredUser.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(StoredUser::user);
    }

    /** Whether there is no user at all yet. */
    public boolean isEmpty() {
        return entities.createNamedQuery("user.count", Long.class).getSingleResult() == 0;
    }

    /** Creates a user; the name must be free. */
    public User create(String name, String organisation, Role role, char[] password) {
        User user = new User(ids.next(), name, organisation, role, clock.instant());
        entities.persist(new StoredUser(user, hashOf(password)));
        return user;
    }

    /**
     * The users of an organisation by name, those who are not active, too.
     *
     * @param after the name after which they begin; empty for the first
     */
    public List<Account> page(String organisation, String after, int most) {
        return entities.createNamedQuery("user.page", StoredUser.class)
                .setParameter("organisation", organisation)
                .setParameter("after", StorableText.isStorable(after) ? after : "")
                .setMaxResults(most)
                .getResultStream()
                .map(StoredUser::account)
                .toList();
    }

    /** The user of the organisation with that id, active or not. */
    public Optional<Account> find(String organisation, String id) {
        return stored(organisation, id).map(StoredUser::account);
    }

    /** Whether somebody has that name, in capitals or not. */
    public boolean isTaken(String name) {
        return entities.createNamedQuery("user.alike", Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    /** Gives a user another role, or lets them sign in or not. Who may ask for it, {@code Accounts} decides. */
    public void change(User user, Role role, boolean active) {
        stored(user.organisation(), user.id()).ifPresent(stored -> stored.change(role, active));
    }

    /**
     * Gives a user another password. Who may ask for it, {@code Accounts} decides.
     *
     * @return since when they have it; sessions from before have ended
     */
    public Instant setPassword(User user, char[] password) {
        String passwordHash = hashOf(password);
        Instant at = clock.instant();
        stored(user.organisation(), user.id()).ifPresent(stored -> stored.setPassword(passwordHash, at));
        return at;
    }

    private Optional<StoredUser> stored(String organisation, String id) {
        return StorableText.isStorable(id)
                ? entities.createNamedQuery("user.get", StoredUser.class)
                        .setParameter("organisation", organisation)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private String hashOf(char[] password) {
        hash.initialize(PasswordHashing.parameters());
        return hash.generate(password);
    }
}
