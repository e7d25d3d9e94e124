package org.declic.channel;

import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.shared.SandboxId;

/** Channel configurations. */
public final class ConfigurationFixture {

    private ConfigurationFixture() {}

    /** A valid draft that captures in the outbox. */
    public static ConfigurationDraft aDraft(String name) {
        return aDraft(name, Category.TRANSACTIONAL);
    }

    private static ConfigurationDraft aDraft(String name, Category category) {
        return new ConfigurationDraft(
                name, "For tests", category, EmailSettings.outbox("Shop", "shop@example.com"), Optional.empty());
    }

    /** An active transactional configuration. */
    public static ChannelConfiguration anActiveConfiguration(DomainFixture domain, SandboxId sandboxId) {
        return anActiveConfiguration(domain, sandboxId, Category.TRANSACTIONAL);
    }

    /** An active transactional configuration with these settings. */
    public static ChannelConfiguration anActiveConfiguration(
            DomainFixture domain, SandboxId sandboxId, ChannelSettings settings) {
        ConfigurationDraft draft = new ConfigurationDraft(
                settings.channel().name(), "For tests", Category.TRANSACTIONAL, settings, Optional.empty());
        ChannelConfiguration created = domain.configurations.create(DomainFixture.ADMINISTRATOR, sandboxId, draft);
        return domain.configurations.activate(DomainFixture.ADMINISTRATOR, sandboxId, created.id());
    }

    /** An active configuration of a category. */
    public static ChannelConfiguration anActiveConfiguration(
            DomainFixture domain, SandboxId sandboxId, Category category) {
        ChannelConfiguration created = domain.configurations.create(
                DomainFixture.ADMINISTRATOR,
                sandboxId,
                aDraft(category == Category.TRANSACTIONAL ? "email" : "email marketing", category));
        return domain.configurations.activate(DomainFixture.ADMINISTRATOR, sandboxId, created.id());
    }
}
