package org.declic.web.deadletter;

import java.util.Arrays;
import org.declic.queue.Queues;

/** The queue that a dead letter comes from, as the pages name it. */
public enum OriginQueue {
    EMAIL_DELIVERY(Queues.EMAIL_DELIVERY),
    EMAIL_HIGH_THROUGHPUT(Queues.EMAIL_HIGH_THROUGHPUT),
    EMAIL_MARKETING(Queues.EMAIL_MARKETING),
    SMS_DELIVERY(Queues.SMS_DELIVERY),
    SMS_HIGH_THROUGHPUT(Queues.SMS_HIGH_THROUGHPUT),
    SMS_MARKETING(Queues.SMS_MARKETING),
    PUSH_DELIVERY(Queues.PUSH_DELIVERY),
    PUSH_HIGH_THROUGHPUT(Queues.PUSH_HIGH_THROUGHPUT),
    PUSH_MARKETING(Queues.PUSH_MARKETING),
    FEEDBACK(Queues.FEEDBACK),
    UNKNOWN("");

    private final String queue;

    OriginQueue(String queue) {
        this.queue = queue;
    }

    static OriginQueue of(String address) {
        String origin = Queues.at(address).orElse("");
        return Arrays.stream(values())
                .filter(each -> each.queue.equals(origin))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
