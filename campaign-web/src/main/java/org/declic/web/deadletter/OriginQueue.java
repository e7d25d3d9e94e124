package org.declic.web.deadletter;

import org.declic.queue.Queues;

/** The queue that a dead letter comes from, as the pages name it. */
public enum OriginQueue {
    EMAIL_DELIVERY,
    FEEDBACK,
    UNKNOWN;

    static OriginQueue of(String address) {
        return Queues.at(address)
                .map(queue -> queue.equals(Queues.FEEDBACK) ? FEEDBACK : EMAIL_DELIVERY)
                .orElse(UNKNOWN);
    }
}
