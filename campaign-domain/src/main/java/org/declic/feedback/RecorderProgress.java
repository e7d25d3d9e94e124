package org.declic.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How far this node's recorder has come. It says so each time it looks into its queue, at least every second. */
@ApplicationScoped
public class RecorderProgress {

    private static final long NOTHING = Long.MAX_VALUE;
    private static final Duration MOMENT = Duration.ofSeconds(3);

    private final Clock clock;
    private volatile long lookedAt;
    private volatile long oldest = NOTHING;
    private volatile boolean hasLooked;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected RecorderProgress() {
        this.clock = Clock.systemUTC();
    }

    @Inject
    public RecorderProgress(Clock clock) {
        this.clock = clock;
        this.lookedAt = clock.millis(); // starting is no failure
    }

    /** The recorder found nothing to do. */
    public void foundNothing() {
        oldest = NOTHING;
        lookedAt = clock.millis();
        hasLooked = true;
    }

    /** The recorder begins to record; the oldest of what it has found was sent at this time, in milliseconds. */
    public void found(long sentAt) {
        oldest = sentAt;
        lookedAt = clock.millis();
        hasLooked = true;
    }

    /** How long ago the recorder looked into its queue. */
    public Duration silence() {
        return since(lookedAt);
    }

    /** The age of the oldest event that is not known to be recorded; zero if there is none. */
    public Duration lag() {
        return since(oldest);
    }

    /** True if something that was accepted more than a moment ago may not be recorded yet. */
    public boolean isBehind() {
        return !hasLooked || lag().compareTo(MOMENT) > 0 || silence().compareTo(MOMENT) > 0;
    }

    private Duration since(long millis) {
        return Duration.ofMillis(Math.max(0, clock.millis() - Math.min(millis, clock.millis())));
    }
}
