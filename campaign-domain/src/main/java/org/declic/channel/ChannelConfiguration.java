package org.declic.channel;

import org.declic.audit.AuditedFields;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;

/**
 * A channel configuration as others see it, without its secret.
 *
 * @param hasSecret whether a password is stored
 */
public record ChannelConfiguration(
        String id,
        SandboxId sandboxId,
        Properties properties,
        ConfigurationStatus status,
        ChannelSettings settings,
        boolean hasSecret,
        LastChange lastChange) {

    /** What every configuration has, whatever its channel. */
    public record Properties(String name, String description, Category category) {}

    AuditedThing audited() {
        return AuditedKind.CHANNEL_CONFIGURATION.thing(id, name());
    }

    /** Headers of requests may hold a key; the secret itself is not among the settings. */
    AuditedFields auditedFields() {
        return AuditedFields.none().withAll(properties).withAll(settings).withhold("headers");
    }

    /** True if a secret is stored that {@code provider} may get: that of one is nothing for another. */
    public boolean hasSecretFor(Provider provider) {
        return hasSecret && provider == settings.provider();
    }

    /** Its name. */
    public String name() {
        return properties.name();
    }

    /** Which campaigns may use it. */
    public Category category() {
        return properties.category();
    }

    /** Its channel. */
    public Channel channel() {
        return settings.channel();
    }

    /** Its revision. */
    public int revision() {
        return lastChange.revision();
    }

    /** Whether campaigns deliver through it. */
    public boolean active() {
        return status == ConfigurationStatus.ACTIVE;
    }
}
