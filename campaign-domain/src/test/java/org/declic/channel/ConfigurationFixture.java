package org.declic.channel;

import java.util.Optional;
import org.declic.DomainFixture;

/** Channel configurations. */
public final class ConfigurationFixture {

    private ConfigurationFixture() {}

    /** A valid draft that captures in the outbox. */
    public static ConfigurationDraft aDraft(String name) {
        return new ConfigurationDraft(
                name,
                "For tests",
                Category.TRANSACTIONAL,
                EmailSettings.outbox("Shop", "shop@example.com"),
                Optional.empty());
    }

    /** An active transactional configuration. */
    public static ChannelConfiguration anActiveConfiguration(DomainFixture domain, String sandboxId) {
        ChannelConfiguration created =
                domain.configurations.create(DomainFixture.ADMINISTRATOR, sandboxId, aDraft("email"));
        return domain.configurations.activate(DomainFixture.ADMINISTRATOR, sandboxId, created.id());
    }
}
