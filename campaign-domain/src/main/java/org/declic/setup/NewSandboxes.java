package org.declic.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.declic.access.Right;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.access.User;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.channel.ChannelConfigurations;
import org.declic.content.look.SandboxLooks;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;

/** New sandboxes of an organisation, made by its administrators. */
@ApplicationScoped
@Transactional
public class NewSandboxes {

    private final Sandboxes sandboxes;
    private final ChannelConfigurations configurations;
    private final SandboxLooks looks;
    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected NewSandboxes() {
        this(null, null, null, null);
    }

    @Inject
    public NewSandboxes(Sandboxes sandboxes, ChannelConfigurations configurations, SandboxLooks looks, AuditLog log) {
        this.sandboxes = sandboxes;
        this.configurations = configurations;
        this.looks = looks;
        this.log = log;
    }

    /**
     * Makes a sandbox, with copies of the channel configurations of another one and its look of emails if that is wanted. The copies
     * keep their secrets, and are drafts: nothing is sent through them before somebody has looked at them and activated them.
     *
     * @throws InvalidSandboxException if name or title break a rule
     * @throws NotFoundException if the organisation has no sandbox to copy from with that id
     */
    public Sandbox create(User administrator, String name, String title, Optional<SandboxId> copied) {
        administrator.actor().require(Right.ADMINISTER);
        copied.ifPresent(id -> requireOwn(administrator, id));
        Set<SandboxRule> broken = SandboxRule.brokenBy(name, title);
        if (broken.isEmpty()
                && sandboxes.findByName(administrator.organisation(), name).isPresent()) {
            broken.add(SandboxRule.NAME_TAKEN);
        }
        if (!broken.isEmpty()) {
            throw new InvalidSandboxException(broken);
        }
        Sandbox sandbox = sandboxes.create(administrator.organisation(), name, title);
        log.record(
                sandbox.id(),
                administrator.actor(),
                AuditAction.CREATED,
                AuditedKind.SANDBOX.thing(sandbox.id().value(), name),
                AuditedFields.none()
                        .changesTo(AuditedFields.none().with("name", name).with("title", title)));
        copied.ifPresent(from -> copy(administrator, from, sandbox.id()));
        return sandbox;
    }

    private void copy(User administrator, SandboxId from, SandboxId to) {
        configurations.copyAll(administrator.actor(), from, to);
        looks.change(administrator.actor(), to, looks.of(from));
    }

    private void requireOwn(User administrator, SandboxId id) {
        boolean own = sandboxes
                .find(id)
                .filter(sandbox -> sandbox.organisation().equals(administrator.organisation()))
                .isPresent();
        if (!own) {
            throw new NotFoundException("sandbox", id.value());
        }
    }
}
