package org.declic.web.ajo.trigger;

import java.time.Duration;
import org.declic.settings.Settings;

/**
 * How triggers are taken.
 *
 * @param maxBody the largest body in bytes: {@code declic.trigger.max-body}
 * @param senders how many threads put executions on the queues: {@code declic.trigger.senders}
 * @param remembered how many executions are known without asking the broker: {@code declic.trigger.remembered}
 * @param patience how long a caller waits for the broker before it is told to try again:
 *     {@code declic.trigger.patience} in milliseconds
 */
record TriggerConfig(int maxBody, int senders, int remembered, Duration patience) {

    private static final int MEGABYTE = 1024 * 1024;

    static TriggerConfig read() {
        return new TriggerConfig(
                Settings.number("declic.trigger.max-body", MEGABYTE, 1024, 64 * MEGABYTE),
                Settings.number("declic.trigger.senders", 4, 1, 32),
                Settings.number("declic.trigger.remembered", 100_000, 1_000, 10_000_000),
                Duration.ofMillis(Settings.number("declic.trigger.patience", 3_000, 100, 60_000)));
    }
}
