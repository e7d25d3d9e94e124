package org.declic.channel;

import java.util.Optional;

/**
 * What an administrator types into a channel configuration.
 *
 * @param secret the new password; empty keeps the one that is stored
 */
public record ConfigurationDraft(
        String name, String description, Category category, ChannelSettings settings, Optional<String> secret) {

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "ConfigurationDraft[" + name + "]";
    }
}
