package org.declic.execution;

import org.declic.campaign.CampaignKind;
import org.declic.channel.Category;
import org.declic.queue.Lane;

/** How an execution is triggered; each has its own prefix of execution ids, as in Adobe Journey Optimizer. */
public enum ExecutionKind {
    UNITARY("UMA-"),
    HIGH_THROUGHPUT("HUMA-"),
    AUDIENCE("CMA-");

    private final String prefix;

    ExecutionKind(String prefix) {
        this.prefix = prefix;
    }

    /** True if campaigns of that kind are triggered this way. */
    boolean triggers(CampaignKind campaign) {
        return switch (this) {
            case UNITARY -> campaign.category() == Category.TRANSACTIONAL && !campaign.highThroughput();
            case HIGH_THROUGHPUT -> campaign.highThroughput();
            case AUDIENCE -> campaign.category() == Category.MARKETING;
        };
    }

    /** The lane in which the messages of its executions travel. */
    Lane lane() {
        return switch (this) {
            case UNITARY -> Lane.USUAL;
            case HIGH_THROUGHPUT -> Lane.HIGH_THROUGHPUT;
            case AUDIENCE -> Lane.MARKETING;
        };
    }

    String prefix() {
        return prefix;
    }
}
