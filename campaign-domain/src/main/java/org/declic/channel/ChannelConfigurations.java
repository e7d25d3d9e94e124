package org.declic.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuthoringLog;
import org.declic.audit.FieldChange;
import org.declic.settings.SecretCipher;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/** The channel configurations of a sandbox. Only an administrator changes them. */
@ApplicationScoped
@Transactional
public class ChannelConfigurations {

    private final EntityManager entities;
    private final SecretCipher cipher;
    private final AuthoringLog log;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ChannelConfigurations() {
        this(null, null, null, null, null);
    }

    @Inject
    public ChannelConfigurations(EntityManager entities, SecretCipher cipher, AuthoringLog log, Ids ids, Clock clock) {
        this.entities = entities;
        this.cipher = cipher;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** All configurations of the sandbox, by name. */
    public List<ChannelConfiguration> all(SandboxId sandboxId) {
        return entities.createNamedQuery("configuration.all", StoredConfiguration.class)
                .setParameter("sandbox", sandboxId.value())
                .getResultStream()
                .map(StoredConfiguration::configuration)
                .toList();
    }

    /** The configuration with that id in the sandbox. */
    public Optional<ChannelConfiguration> find(SandboxId sandboxId, String id) {
        return stored(sandboxId, id).map(StoredConfiguration::configuration);
    }

    /**
     * The same, for whoever cannot go on without.
     *
     * @throws NotFoundException if there is none
     */
    public ChannelConfiguration get(SandboxId sandboxId, String id) {
        return find(sandboxId, id).orElseThrow(() -> new NotFoundException("channel configuration", id));
    }

    /** The configuration's password in clear, for the one who delivers. */
    public Optional<String> secret(SandboxId sandboxId, String id) {
        return stored(sandboxId, id)
                .flatMap(StoredConfiguration::encryptedSecret)
                .map(encrypted -> new String(cipher.decrypt(encrypted), StandardCharsets.UTF_8));
    }

    /**
     * Creates a draft configuration.
     *
     * @throws InvalidConfigurationException if it breaks rules
     * @throws ConflictException {@code name-taken}
     */
    public ChannelConfiguration create(Actor actor, SandboxId sandboxId, ConfigurationDraft draft) {
        actor.require(Right.MANAGE_CHANNELS);
        ConfigurationPolicy.require(draft, false);
        requireFreeName(sandboxId, draft.name(), "");
        return store(actor, sandboxId, draft);
    }

    private ChannelConfiguration store(Actor actor, SandboxId sandboxId, ConfigurationDraft draft) {
        StoredConfiguration created = new StoredConfiguration(
                ids.next(), sandboxId, draft.settings().channel(), clock.instant(), actor.name());
        write(actor, created, draft);
        entities.persist(created);
        return logged(actor, AuditAction.CREATED, created, changes(AuditedFields.none(), created, draft));
    }

    /**
     * Changes a configuration; messages not yet handed over use it at once.
     *
     * @param revisionSeen the revision that the change was made on
     * @throws InvalidConfigurationException if it breaks rules
     * @throws ConflictException {@code name-taken}, {@code edited-meanwhile}
     */
    public ChannelConfiguration change(
            Actor actor, SandboxId sandboxId, String id, ConfigurationDraft draft, int revisionSeen) {
        actor.require(Right.MANAGE_CHANNELS);
        StoredConfiguration stored = require(sandboxId, id);
        boolean keepsSecret =
                stored.configuration().hasSecretFor(draft.settings().provider());
        ConfigurationPolicy.require(draft, keepsSecret);
        if (stored.revision() != revisionSeen) {
            throw new ConflictException("edited-meanwhile", "Configuration " + id + " was changed meanwhile");
        }
        requireFreeName(sandboxId, draft.name(), id);

        AuditedFields former = stored.configuration().auditedFields();
        if (!keepsSecret) {
            stored.forgetSecret();
        }
        write(actor, stored, draft);
        return logged(actor, AuditAction.CHANGED, stored, changes(former, stored, draft));
    }

    /** Copies the configurations of a sandbox into another one that has none; there they are drafts. */
    public void copyAll(Actor actor, SandboxId from, SandboxId to) {
        actor.require(Right.MANAGE_CHANNELS);
        for (ChannelConfiguration configuration : all(from)) {
            ConfigurationDraft draft = new ConfigurationDraft(
                    configuration.name(),
                    configuration.properties().description(),
                    configuration.category(),
                    configuration.settings(),
                    secret(from, configuration.id()));
            store(actor, to, draft);
        }
    }

    /** Lets campaigns deliver through the configuration. */
    public ChannelConfiguration activate(Actor actor, SandboxId sandboxId, String id) {
        return become(actor, sandboxId, id, ConfigurationStatus.ACTIVE, AuditAction.ACTIVATED);
    }

    /** Stops deliveries through the configuration; messages wait for their retry until it is active again. */
    public ChannelConfiguration deactivate(Actor actor, SandboxId sandboxId, String id) {
        return become(actor, sandboxId, id, ConfigurationStatus.DEACTIVATED, AuditAction.DEACTIVATED);
    }

    private ChannelConfiguration become(
            Actor actor, SandboxId sandboxId, String id, ConfigurationStatus status, AuditAction action) {
        actor.require(Right.MANAGE_CHANNELS);

        StoredConfiguration stored = require(sandboxId, id);
        stored.become(status, clock.instant(), actor.name());
        return logged(actor, action, stored, List.of());
    }

    private ChannelConfiguration logged(
            Actor actor, AuditAction action, StoredConfiguration stored, List<FieldChange> changes) {
        entities.flush();
        ChannelConfiguration configuration = stored.configuration();
        log.record(configuration.sandboxId(), actor, action, configuration.audited(), changes);
        return configuration;
    }

    private static List<FieldChange> changes(
            AuditedFields former, StoredConfiguration stored, ConfigurationDraft draft) {
        List<FieldChange> changes =
                new ArrayList<>(former.changesTo(stored.configuration().auditedFields()));
        draft.secret().ifPresent(secret -> changes.add(FieldChange.undisclosed("secret")));
        return changes;
    }

    private void write(Actor actor, StoredConfiguration stored, ConfigurationDraft draft) {
        stored.write(draft, clock.instant(), actor.name());
        draft.secret()
                .map(secret -> cipher.encrypt(secret.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(stored::keepSecret);
    }

    private void requireFreeName(SandboxId sandboxId, String name, String ownId) {
        boolean taken = entities.createNamedQuery("configuration.named", StoredConfiguration.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(other -> !other.id().equals(ownId));
        if (taken) {
            throw new ConflictException("name-taken", "There is a configuration named " + name);
        }
    }

    private StoredConfiguration require(SandboxId sandboxId, String id) {
        return stored(sandboxId, id).orElseThrow(() -> new NotFoundException("channel configuration", id));
    }

    private Optional<StoredConfiguration> stored(SandboxId sandboxId, String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .map(storable -> entities.find(StoredConfiguration.class, storable))
                .filter(found -> found.sandboxId().equals(sandboxId));
    }
}
