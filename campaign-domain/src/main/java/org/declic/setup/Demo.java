package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.access.ApiClient;
import org.declic.access.ApiClients;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.access.Users;
import org.declic.channel.EmailSettings;
import org.declic.channel.TlsMode;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.profile.PushAddress;
import org.declic.settings.Settings;
import org.declic.shared.SandboxId;

/**
 * The demo: users of every role, two sandboxes with an API client each and one for an administrator, profiles, channel configurations and live campaigns.
 *
 * <p>Its passwords are public, so it is only made when {@code declic.demo} is on. {@code declic.demo.smtp} makes its email
 * configuration deliver to that SMTP server ({@code smtp://host:port}, without TLS) instead of the outbox; it is read
 * at every start.
 */
@ApplicationScoped
@Transactional
public class Demo {

    private static final String ORGANISATION = "DECLIC@Demo";
    private static final String SECRET = "demo-secret";
    private static final String PASSWORD = "declic-demo";
    private static final int SMTP_PORT = 25;

    private final Sandboxes sandboxes;
    private final Users users;
    private final ApiClients clients;
    private final Profiles profiles;
    private final DemoCampaigns campaigns;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Demo() {
        this(null, null, null, null, null);
    }

    @Inject
    public Demo(Sandboxes sandboxes, Users users, ApiClients clients, Profiles profiles, DemoCampaigns campaigns) {
        this.sandboxes = sandboxes;
        this.users = users;
        this.clients = clients;
        this.profiles = profiles;
        this.campaigns = campaigns;
    }

    /** Makes what is missing of the demo. */
    public void prepare() {
        Sandbox production = sandboxes.findByName(ORGANISATION, "prod").orElseGet(this::create);
        campaigns.prepare(Actor.SYSTEM, production.id(), emailSettings());
        sandboxes
                .findByName(ORGANISATION, "dev")
                .ifPresent(development -> campaigns.configure(Actor.SYSTEM, development.id(), emailSettings()));
    }

    private Sandbox create() {
        Map.of("admin", Role.ADMINISTRATOR, "approver", Role.APPROVER, "manager", Role.MANAGER, "viewer", Role.VIEWER)
                .forEach((name, role) -> users.create(name, ORGANISATION, role, PASSWORD.toCharArray()));
        Sandbox production = create("prod", "Production", "demo-client");
        clients.create(
                new ApiClient("demo-admin-client", production, "Demo administrator", Role.ADMINISTRATOR),
                SECRET.toCharArray());
        create("dev", "Development", "demo-dev-client");
        createProfiles(production.id());
        return production;
    }

    private Sandbox create(String name, String title, String clientId) {
        Sandbox sandbox = sandboxes.create(ORGANISATION, name, title);
        clients.create(new ApiClient(clientId, sandbox, "Demo client", Role.APPROVER), SECRET.toCharArray());
        return sandbox;
    }

    /** Those that Adobe's sample requests name. */
    private void createProfiles(SandboxId sandboxId) {
        createProfile(
                sandboxId,
                List.of(new Identity("email", "test@gmail.com"), new Identity("phone", "test@gmail.com")),
                "John",
                "Chao");
        createProfile(sandboxId, List.of(new Identity("phone", "test1@gmail.com")), "Jane", "Doe");
        createProfile(sandboxId, List.of(new Identity("phone", "1234567890")), "Ana", "Silva");
        createProfile(
                sandboxId, List.of(new Identity("ecid", "12345678901234567890123456789493505531")), "Léa", "Martin");
    }

    private void createProfile(SandboxId sandboxId, List<Identity> identities, String firstName, String lastName) {
        Map<String, Object> name = Map.of("firstName", firstName, "lastName", lastName);
        List<Map<String, String>> devices = List.of(
                Map.of("appID", DemoCampaigns.APP, "platform", "fcm", "token", "demo-token-" + firstName.length()));
        profiles.create(
                sandboxId, identities, Map.of("person", Map.of("name", name), PushAddress.DETAILS, devices), Map.of());
    }

    private static EmailSettings emailSettings() {
        EmailSettings outbox = EmailSettings.outbox("Déclic Demo", "hello@demo.example");
        Optional<URI> smtp = Settings.find("declic.demo.smtp").map(URI::create);
        return smtp.map(uri -> outbox.over(uri.getHost(), uri.getPort() < 0 ? SMTP_PORT : uri.getPort(), TlsMode.NONE))
                .orElse(outbox);
    }
}
