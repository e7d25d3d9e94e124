package org.declic.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import org.declic.access.PasswordHashing;
import org.declic.access.Users;
import org.jspecify.annotations.Nullable;

/** Makes a refusal of an unknown user take as long as that of a wrong password, so that time does not tell names. */
@ApplicationScoped
class DecoyHash {

    private final Users users;
    private final Pbkdf2PasswordHash hash;
    private @Nullable String decoy;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DecoyHash() {
        this(null, null);
    }

    @Inject
    DecoyHash(Users users, Pbkdf2PasswordHash hash) {
        this.users = users;
        this.hash = hash;
    }

    /** Hashes {@code password} for nothing when there is no such user. */
    void spendTime(String name, String password) {
        if (users.findByName(name).isEmpty()) {
            hash.verify(password.toCharArray(), decoy());
        }
    }

    private synchronized String decoy() {
        if (decoy == null) {
            hash.initialize(PasswordHashing.parameters());
            decoy = hash.generate("decoy".toCharArray());
        }
        return decoy;
    }
}
