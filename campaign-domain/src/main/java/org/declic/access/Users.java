package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
        User user = new User(ids.next(), name, organisation, role);
        hash.initialize(PasswordHashing.parameters());
        entities.persist(new StoredUser(user, hash.generate(password), clock.instant()));
        return user;
    }
}
