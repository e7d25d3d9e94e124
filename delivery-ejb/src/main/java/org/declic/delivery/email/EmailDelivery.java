package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.declic.channel.ChannelConfiguration;
import org.declic.delivery.DeliveryQueues;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.RetryBacklog;
import org.declic.delivery.RetryPolicy;
import org.declic.delivery.email.EmailPreparation.Excluded;
import org.declic.delivery.email.EmailPreparation.Prepared;
import org.declic.delivery.email.EmailPreparation.Ready;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackStatus;
import org.declic.recorder.DeliveredMessages;

/**
 * The way of one accepted email: not sent yet, prepared, handed to the provider, its outcome reported.
 *
 * <p>Returns when the outcome is durable; what it throws is delivered again by the broker.
 */
@ApplicationScoped
public class EmailDelivery {

    /** How long a message waits for its configuration to become active. */
    private static final Duration LONGEST_RETRY_PERIOD = Duration.ofHours(84);

    private final DeliveredMessages recorded;
    private final EmailPreparation preparation;
    private final EmailTransports transports;
    private final DeliveryQueues queues;
    private final Clock clock;
    private final RetryBacklog deferrals = new RetryBacklog();
    private final RetryPolicy retries =
            new RetryPolicy(() -> ThreadLocalRandom.current().nextDouble());

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EmailDelivery() {
        this(null, null, null, null, null);
    }

    @Inject
    EmailDelivery(
            DeliveredMessages recorded,
            EmailPreparation preparation,
            EmailTransports transports,
            DeliveryQueues queues,
            Clock clock) {
        this.recorded = recorded;
        this.preparation = preparation;
        this.transports = transports;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * Delivers a message, or puts it off, or ends it.
     *
     * @param attempts how many attempts were made before
     * @param redelivered whether it may have been delivered before: the broker says so, or a crash cut a handover off
     */
    void deliver(AcceptedMessage message, int attempts, boolean redelivered) {
        if (attempts > 0) {
            deferrals.leave();
        }
        if (!recorded.isDone(message, redelivered)) {
            attempt(message, attempts + 1, redelivered);
        }
    }

    private void attempt(AcceptedMessage message, int number, boolean maybeSecond) {
        Optional<ChannelConfiguration> configuration = preparation.configuration(message);
        if (configuration.isEmpty()) {
            putOff(
                    new Attempt(message, number, LONGEST_RETRY_PERIOD, maybeSecond),
                    new Deferred("configuration", "The channel configuration is not active"));
            return;
        }

        Duration retryPeriod = configuration.get().email().retryPeriod();
        Attempt attempt = new Attempt(message, number, retryPeriod, maybeSecond);
        Prepared prepared = preparation.prepare(message, configuration.get());
        if (prepared instanceof Ready ready) {
            settle(attempt, transports.of(configuration.get()).send(ready.email()));
        } else if (prepared instanceof Excluded excluded) {
            queues.report(
                    attempt.event(FeedbackStatus.EXCLUDE, clock.instant()).because(excluded.code(), excluded.reason()));
        }
    }

    private void settle(Attempt attempt, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Accepted accepted) {
            queues.report(attempt.event(FeedbackStatus.SENT, now).by(accepted.providerId()));
        } else if (outcome instanceof Refused refused) {
            queues.report(attempt.event(FeedbackStatus.BOUNCE, now).because(refused.code(), refused.reason()));
        } else if (outcome instanceof Deferred deferred) {
            putOff(attempt, deferred);
        } else if (outcome instanceof Unknown unknown) {
            putOff(attempt.leftUncertain(), new Deferred("unknown", unknown.reason()));
        }
    }

    private void putOff(Attempt attempt, Deferred deferred) {
        Instant now = clock.instant();
        Optional<Duration> delay =
                retries.delayAfter(attempt.number(), attempt.acceptedAt(), attempt.retryPeriod(), now);
        if (delay.isEmpty()) {
            queues.report(attempt.event(FeedbackStatus.ERROR, now).because(deferred.code(), deferred.reason()));
            return;
        }

        deferrals.awaitRoom();
        queues.defer(
                attempt.message(),
                attempt.number(),
                delay.get(),
                attempt.event(FeedbackStatus.DELAY, now).because(deferred.code(), deferred.reason()));
        deferrals.enter();
    }
}
