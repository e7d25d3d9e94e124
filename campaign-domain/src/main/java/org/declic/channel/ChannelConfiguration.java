package org.declic.channel;

import java.time.Instant;

/**
 * A channel configuration as others see it, without its secret.
 *
 * @param email the settings of an email configuration; later channels have their own
 * @param hasSecret whether a password is stored
 * @param revision grows with every change; a change that names an older one is refused
 */
public record ChannelConfiguration(
        String id,
        String sandboxId,
        String name,
        String description,
        Channel channel,
        Category category,
        ConfigurationStatus status,
        EmailSettings email,
        boolean hasSecret,
        int revision,
        Instant modifiedAt,
        String modifiedBy) {

    /** Whether campaigns deliver through it. */
    public boolean active() {
        return status == ConfigurationStatus.ACTIVE;
    }
}
