package org.declic.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "app_user")
@NamedQuery(name = "user.named", query = "select u from StoredUser u where u.name = :name and u.active = true")
@NamedQuery(
        name = "user.page",
        query = "select u from StoredUser u where u.organisation = :organisation and u.name > :after order by u.name")
@NamedQuery(name = "user.get", query = "select u from StoredUser u where u.organisation = :organisation and u.id = :id")
@NamedQuery(name = "user.alike", query = "select count(u) from StoredUser u where lower(u.name) = lower(:name)")
@NamedQuery(name = "user.count", query = "select count(u) from StoredUser u")
class StoredUser {

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "password_set_at", nullable = false)
    private Instant passwordSetAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(nullable = false)
    private boolean active;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredUser() {}

    /** @param user created just now */
    StoredUser(User user, String passwordHash) {
        this.id = user.id();
        this.name = user.name();
        this.organisation = user.organisation();
        this.role = user.role();
        this.passwordHash = passwordHash;
        this.active = true;
        this.createdAt = user.passwordSetAt();
        this.passwordSetAt = user.passwordSetAt();
    }

    User user() {
        return new User(id, name, organisation, role, passwordSetAt);
    }

    Account account() {
        return new Account(user(), active, createdAt);
    }

    void change(Role newRole, boolean newActive) {
        this.role = newRole;
        this.active = newActive;
    }

    void setPassword(String newHash, Instant at) {
        this.passwordHash = newHash;
        this.passwordSetAt = at;
    }
}
