package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.declic.access.ApiClient;
import org.declic.access.ApiClients;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.access.Users;
import org.declic.settings.Settings;

/**
 * The first start without demo data: one sandbox, one administrator and one API client.
 *
 * <p>Passwords come from {@code declic.admin.password} and {@code declic.client.secret}; what is not set is made up and
 * told once.
 */
@ApplicationScoped
@Transactional
public class Installation {

    private static final String ADMINISTRATOR = "admin";
    private static final String CLIENT = "declic-client";
    private static final int SECRET_BYTES = 18;

    private final Sandboxes sandboxes;
    private final Users users;
    private final ApiClients clients;
    private final SecureRandom random = new SecureRandom();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Installation() {
        this(null, null, null);
    }

    @Inject
    public Installation(Sandboxes sandboxes, Users users, ApiClients clients) {
        this.sandboxes = sandboxes;
        this.users = users;
        this.clients = clients;
    }

    /**
     * Makes what is missing, if there is no user yet.
     *
     * @return what to tell the administrator, once: made-up passwords
     */
    public List<String> firstStart() {
        if (!users.isEmpty()) {
            return List.of();
        }

        String organisation = Settings.find("declic.organisation").orElse("Declic@Local");
        Sandbox sandbox = sandboxes.create(organisation, "prod", "Production");
        Secret password = secret("declic.admin.password");
        users.create(
                ADMINISTRATOR,
                organisation,
                Role.ADMINISTRATOR,
                password.value().toCharArray());
        Secret clientSecret = secret("declic.client.secret");
        clients.create(
                new ApiClient(CLIENT, sandbox, "First client", Role.APPROVER),
                clientSecret.value().toCharArray());
        return List.of(
                password.told("Sign in as " + ADMINISTRATOR + " with the password "),
                clientSecret.told("API client " + CLIENT + " of organisation " + organisation
                        + ", sandbox prod, has the secret "));
    }

    private Secret secret(String setting) {
        Optional<String> configured = Settings.find(setting);
        return configured.map(value -> new Secret(value, false)).orElseGet(() -> new Secret(madeUp(), true));
    }

    private String madeUp() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Secret(String value, boolean madeUp) {

        String told(String sentence) {
            return sentence + (madeUp ? value + " (shown only this once)" : "that was configured");
        }
    }
}
