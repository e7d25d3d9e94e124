package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.LiveConfigurations;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.Prepared.Excluded;
import org.declic.delivery.Prepared.Ready;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.audience.ProvidersAway;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.queue.Envelope;
import org.declic.queue.Lane;
import org.declic.queue.Queues;
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

    /** Ours, for AJO has none: the call lacks what the campaign requires. */
    private static final String CONTEXT_MISSING = "context-missing";

    private final EarlierDeliveries earlier;
    private final LiveCampaigns campaigns;
    private final LiveConfigurations configurations;
    private final DeliveryQueues queues;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final DatabaseOutage outage = new DatabaseOutage(BETWEEN_ATTEMPTS, stopping::get);
    private final Map<String, ProviderPlaces> places = new ConcurrentHashMap<>();
    private final Map<Road, ProviderGate> gates = new ConcurrentHashMap<>();
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

    /** Messages of one lane through one configuration; each has a gate, so that no lane holds up another. */
    private record Road(String configurationId, Lane lane) {

        static Road of(AcceptedMessage message, CompiledVersion version) {
            return new Road(version.configurationId(), message.lane());
        }
    }

    void onStart(@Observes Startup event, MetricRegistry metrics, ProvidersAway providers) {
        figures.export(metrics, this::putOff, outage::waiting);
        providers.tell(this::takesNoMarketing);
    }

    private boolean takesNoMarketing(String configurationId) {
        ProviderGate gate = gates.get(new Road(configurationId, Lane.MARKETING));
        return gate != null && gate.isShut();
    }

    private int putOff() {
        return gates.values().stream().mapToInt(gate -> gate.backlog().size()).sum();
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopping.set(true);
    }

    /**
     * Delivers a message, or puts it off, or ends it.
     *
     * @param envelope in which it came
     * @param way that of the message's channel
     */
    <M> void deliver(AcceptedMessage message, Envelope envelope, Way<M> way) {
        CompiledVersion version =
                outage.outlast(() -> campaigns.version(message.campaign().campaignId(), message.version()));
        ProviderGate gate = gates.computeIfAbsent(Road.of(message, version), road -> gate(road, message.channel()));
        if (envelope.attempts() > 0) {
            gate.backlog().leave();
        }
        if (!outage.outlast(() -> earlier.isDone(message, envelope))) {
            attempt(message, envelope.attempts() + 1, version, gate, way);
        }
        earlier.end(message.messageId());
    }

    private ProviderGate gate(Road road, Channel channel) {
        String sessions = road.lane() == Lane.MARKETING ? DeliveryListener.FEW_SESSIONS : DeliveryListener.SESSIONS;
        ProviderPlaces ofTheQueue = places.computeIfAbsent(
                Queues.delivery(channel, road.lane()), queue -> new ProviderPlaces(Integer.parseInt(sessions)));
        return new ProviderGate(road.configurationId(), ofTheQueue.share());
    }

    /** Returns when the outcome is durable. */
    private <M> void attempt(
            AcceptedMessage message, int number, CompiledVersion version, ProviderGate gate, Way<M> way) {
        boolean possiblyTwice = earlier.isPossiblyTwice(message.messageId());
        Optional<ChannelConfiguration> configuration =
                outage.outlast(() -> configurations.active(message.sandboxId(), version.configurationId()));
        if (configuration.isEmpty()) {
            Attempt vain = new Attempt(message, number, LONGEST_RETRY_PERIOD, possiblyTwice);
            Outcome inactive = new Deferred("configuration", "The channel configuration is not active");
            putOff(vain, gate, inactive, way.transports());
            return;
        }

        Duration retryPeriod = configuration.get().settings().retryPeriod();
        Attempt attempt = new Attempt(message, number, retryPeriod, possiblyTwice);
        Prepared<M> prepared = version.context()
                .lacking(message.recipient().context())
                .<Prepared<M>>map(path -> new Excluded<>(CONTEXT_MISSING, "The call brought no " + path))
                .orElseGet(
                        () -> outage.outlast(() -> way.preparation().prepare(message, version, configuration.get())));
        if (prepared instanceof Ready<M> ready) {
            Transport<M> transport = outage.outlast(() -> way.transports().of(configuration.get()));
            Outcome outcome = gate.handOver(() -> {
                earlier.begin(message.messageId());
                return outage.outlast(() -> transport.send(ready.message())); // the outbox alone needs the database
            });
            settle(attempt, gate, outcome, way.transports());
        } else if (prepared instanceof Excluded<M> excluded) {
            report(
                    attempt,
                    attempt.event(FeedbackStatus.EXCLUDE, clock.instant()).because(excluded.code(), excluded.reason()));
        }
    }

    private void settle(Attempt attempt, ProviderGate gate, Outcome outcome, Transports<?> transports) {
        Instant now = clock.instant();
        if (outcome instanceof Accepted accepted) {
            FeedbackEvent event = attempt.event(FeedbackStatus.SENT, now).by(accepted.providerId());
            report(attempt, transports.ended(attempt.message(), outcome, event));
        } else if (outcome instanceof Refused refused) {
            FeedbackEvent event = attempt.event(FeedbackStatus.BOUNCE, now).because(refused.code(), refused.reason());
            report(attempt, transports.ended(attempt.message(), outcome, event));
        } else {
            putOff(outcome instanceof Unknown ? attempt.markedPossiblyTwice() : attempt, gate, outcome, transports);
        }
    }

    private void putOff(Attempt attempt, ProviderGate gate, Outcome outcome, Transports<?> transports) {
        Instant now = clock.instant();
        Deferred why = deferral(outcome);
        Optional<Duration> delay = retries.delayAfter(attempt.number(), why.pause(), attempt.lastTry(), now);
        if (delay.isEmpty()) {
            FeedbackEvent event = attempt.event(FeedbackStatus.ERROR, now).because(why.code(), why.reason());
            report(attempt, transports.ended(attempt.message(), outcome, event));
            return;
        }

        gate.backlog().awaitRoom();
        FeedbackEvent event = attempt.event(FeedbackStatus.DELAY, now)
                .because(why.code(), why.reason())
                .triedAgainAt(clock.instant().plus(delay.get()));
        queues.defer(attempt.message(), attempt.number(), delay.get(), event);
        gate.backlog().enter();
        figures.count(attempt.message().channel(), FeedbackStatus.DELAY);
    }

    private static Deferred deferral(Outcome outcome) {
        if (outcome instanceof Deferred deferred) {
            return deferred;
        } else if (outcome instanceof Unreachable unreachable) {
            return new Deferred(unreachable.code(), unreachable.reason());
        }
        return new Deferred("unknown", ((Unknown) outcome).reason());
    }

    private void report(Attempt attempt, FeedbackEvent event) {
        queues.report(event);
        figures.count(attempt.message().channel(), event.status());
    }
}
