package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.LiveConfigurations;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.Envelope;
import org.declic.shared.MessageId;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The way of one accepted message, the same for every channel: not sent yet, prepared, handed to the provider, its outcome
 * settled, tried again where that may help.
 *
 * <p>Returns when the outcome is durable; what it throws is delivered again by the broker.
 */
@ApplicationScoped
public class MessageDelivery {

    /** How long a message waits for its configuration to become active. */
    private static final Duration LONGEST_RETRY_PERIOD = Duration.ofHours(84);

    /** How often a delivery that waits for the database looks whether it is back. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final EarlierDeliveries earlier;
    private final LiveCampaigns campaigns;
    private final LiveConfigurations configurations;
    private final DeliveryQueues queues;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final DatabaseOutage outage = new DatabaseOutage(BETWEEN_ATTEMPTS, stopping::get);
    private final RetryBacklog backlog = new RetryBacklog();
    private final DeliveryFigures figures = new DeliveryFigures();
    private final RetryPolicy retries =
            new RetryPolicy(() -> ThreadLocalRandom.current().nextDouble());

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageDelivery() {
        this(null, null, null, null, null);
    }

    @Inject
    MessageDelivery(
            EarlierDeliveries earlier,
            LiveCampaigns campaigns,
            LiveConfigurations configurations,
            DeliveryQueues queues,
            Clock clock) {
        this.earlier = earlier;
        this.campaigns = campaigns;
        this.configurations = configurations;
        this.queues = queues;
        this.clock = clock;
    }

    void onStart(@Observes Startup event, MetricRegistry metrics) {
        figures.export(metrics, backlog::size, outage::waiting);
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopping.set(true);
    }

    /**
     * Delivers a message, or puts it off, or ends it.
     *
     * @param envelope in which it came
     * @param preparation that of the message's channel
     * @param transports those of the message's channel
     */
    <M> void deliver(AcceptedMessage message, Envelope envelope, Preparation<M> preparation, Transports<M> transports) {
        if (envelope.attempts() > 0) {
            backlog.leave();
        }
        if (!outage.outlast(() -> earlier.isDone(message, envelope))) {
            attempt(message, envelope.attempts() + 1, preparation, transports);
        }
        earlier.end(message.messageId());
    }

    /** Returns when the outcome is durable. */
    private <M> void attempt(
            AcceptedMessage message, int number, Preparation<M> preparation, Transports<M> transports) {
        boolean possiblyTwice = earlier.isPossiblyTwice(message.messageId());
        CompiledVersion version =
                outage.outlast(() -> campaigns.version(message.campaign().campaignId(), message.version()));
        Optional<ChannelConfiguration> configuration =
                outage.outlast(() -> configurations.active(message.sandboxId(), version.configurationId()));
        if (configuration.isEmpty()) {
            putOff(
                    new Attempt(message, number, LONGEST_RETRY_PERIOD, possiblyTwice),
                    new Deferred("configuration", "The channel configuration is not active"));
            return;
        }

        Duration retryPeriod = configuration.get().settings().retryPeriod();
        Attempt attempt = new Attempt(message, number, retryPeriod, possiblyTwice);
        Prepared<M> prepared = outage.outlast(() -> preparation.prepare(message, version, configuration.get()));
        if (prepared instanceof Ready<M> ready) {
            Transport<M> transport = outage.outlast(() -> transports.of(configuration.get()));
            settle(attempt, handOver(message.messageId(), ready.message(), transport));
        } else if (prepared instanceof Excluded<M> excluded) {
            report(
                    attempt,
                    attempt.event(FeedbackStatus.EXCLUDE, clock.instant()).because(excluded.code(), excluded.reason()));
        }
    }

    /** The outbox alone needs the database; it may capture a message again. */
    private <M> Outcome handOver(MessageId messageId, M prepared, Transport<M> transport) {
        earlier.begin(messageId);
        return outage.outlast(() -> transport.send(prepared));
    }

    private void settle(Attempt attempt, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Accepted accepted) {
            report(attempt, attempt.event(FeedbackStatus.SENT, now).by(accepted.providerId()));
        } else if (outcome instanceof Refused refused) {
            report(attempt, attempt.event(FeedbackStatus.BOUNCE, now).because(refused.code(), refused.reason()));
        } else if (outcome instanceof Deferred deferred) {
            putOff(attempt, deferred);
        } else if (outcome instanceof Unknown unknown) {
            putOff(attempt.markedPossiblyTwice(), new Deferred("unknown", unknown.reason()));
        }
    }

    private void putOff(Attempt attempt, Deferred deferred) {
        Instant now = clock.instant();
        Optional<Duration> delay =
                retries.delayAfter(attempt.number(), attempt.acceptedAt(), attempt.retryPeriod(), now);
        if (delay.isEmpty()) {
            report(attempt, attempt.event(FeedbackStatus.ERROR, now).because(deferred.code(), deferred.reason()));
            return;
        }

        backlog.awaitRoom();
        queues.defer(
                attempt.message(),
                attempt.number(),
                delay.get(),
                attempt.event(FeedbackStatus.DELAY, now).because(deferred.code(), deferred.reason()));
        backlog.enter();
        figures.count(attempt.message().channel(), FeedbackStatus.DELAY);
    }

    private void report(Attempt attempt, FeedbackEvent event) {
        queues.report(event);
        figures.count(attempt.message().channel(), event.status());
    }
}
