package org.declic.channel;

/** Where a channel configuration stands. Campaigns deliver through active ones only. */
public enum ConfigurationStatus {
    DRAFT,
    ACTIVE,
    DEACTIVATED
}
