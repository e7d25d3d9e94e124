package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.EmailSettings;
import org.declic.channel.LiveConfigurations;
import org.declic.content.EmailContent;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.TriggeredCampaign;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.proof.TestMessage;
import org.declic.queue.Envelope;
import org.declic.shared.CampaignId;
import org.declic.shared.LastChange;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

/** The way of a message, on a channel that is made up: its messages are texts. */
class MessageDeliveryTest {

    private static final Instant ACCEPTED = TestClock.START.minusSeconds(1);
    private static final ChannelConfiguration CONFIGURATION = new ChannelConfiguration(
            "configuration",
            new SandboxId("sandbox"),
            new ChannelConfiguration.Properties("email", "", Category.TRANSACTIONAL),
            ConfigurationStatus.ACTIVE,
            EmailSettings.outbox("Shop", "shop@example.com"),
            false,
            new LastChange(1, ACCEPTED, "admin"));
    private static final AcceptedMessage MESSAGE = new AcceptedMessage(
            new ExecutionId("UMA-1"),
            "request",
            new TriggeredCampaign(new SandboxId("sandbox"), new CampaignId("campaign"), Channel.EMAIL),
            1,
            ACCEPTED,
            new Recipient(
                    new MessageId("message"), "email", "ann@example.com", "ann@example.com", true, Map.of(), Map.of()));

    private final TestClock clock = new TestClock();
    private final MessageDelivery delivery =
            new MessageDelivery(new Earlier(), new Campaigns(), new Configurations(), new Queues(), clock);
    private final List<FeedbackEvent> reported = new ArrayList<>();
    private final List<Deferral> deferred = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<Outcome> ended = new ArrayList<>();
    private Optional<ChannelConfiguration> configuration = Optional.of(CONFIGURATION);
    private Prepared<String> prepared = new Prepared.Ready<>("Hello");
    private Outcome outcome = new Outcome.Accepted("250 taken");
    private final Set<MessageId> noted = new HashSet<>();
    private DeclaredContext declared = DeclaredContext.NONE;
    private boolean done;
    private boolean brokerAway;
    private int awayFor;
    private int outboxAwayFor;
    private int asked;

    @Test
    void reportsWhatTheProviderTook() {
        deliver(0, false);

        assertThat(sent).hasSize(1);
        assertThat(reported).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(FeedbackStatus.SENT);
            assertThat(event.explanation().provider()).isEqualTo("250 taken");
            assertThat(event.attempt()).isOne();
            assertThat(event.possiblyTwice()).isFalse();
        });
    }

    @Test
    void leavesOutWhoComesWithoutWhatTheCampaignRequires() {
        declared = new DeclaredContext("{\"order\": 1}", List.of("context.order"));

        deliver(0, false);

        assertThat(sent).isEmpty();
        assertThat(reported).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(FeedbackStatus.EXCLUDE);
            assertThat(event.explanation().reason()).isEqualTo("context-missing");
            assertThat(event.explanation().detail()).isEqualTo("The call brought no context.order");
        });
    }

    @Test
    void doesNothingForAMessageThatHadItsDelivery() {
        done = true;

        deliver(0, true);

        assertThat(sent).isEmpty();
        assertThat(reported).isEmpty();
    }

    @Test
    void reportsARefusalAsABounceWithTheProvidersCode() {
        outcome = new Outcome.Refused("5.1.1", "no such user");

        deliver(0, false);

        assertThat(reported).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(FeedbackStatus.BOUNCE);
            assertThat(event.explanation().reason()).isEqualTo("5.1.1");
            assertThat(event.explanation().detail()).isEqualTo("noted no such user");
        });
        assertThat(deferred).isEmpty();
    }

    @Test
    void putsADeferredMessageBackWithItsCountOfAttempts() {
        outcome = new Outcome.Deferred("4.2.1", "busy");

        deliver(2, false);

        assertThat(reported).isEmpty();
        assertThat(deferred).singleElement().satisfies(deferral -> {
            assertThat(deferral.attempts()).isEqualTo(3);
            assertThat(deferral.delay()).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
            assertThat(deferral.event().status()).isEqualTo(FeedbackStatus.DELAY);
            assertThat(deferral.event().explanation().reason()).isEqualTo("4.2.1");
            assertThat(deferral.event().nextAttemptAt())
                    .isEqualTo(clock.instant().plus(deferral.delay()));
        });
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        outcome = new Outcome.Deferred("http-429", "busy", Duration.ofSeconds(17));

        deliver(0, false);

        assertThat(deferred).singleElement().satisfies(deferral -> {
            assertThat(deferral.delay()).isEqualTo(Duration.ofSeconds(17));
            assertThat(deferral.event().nextAttemptAt())
                    .isEqualTo(clock.instant().plusSeconds(17));
        });
    }

    @Test
    void givesUpWhatTheProviderWantsOnlyAfterTheRetryPeriod() {
        outcome = new Outcome.Deferred(
                "http-429", "busy", CONFIGURATION.settings().retryPeriod().plusSeconds(1));

        deliver(0, false);

        assertThat(deferred).isEmpty();
        assertThat(reported).singleElement().extracting(FeedbackEvent::status).isEqualTo(FeedbackStatus.ERROR);
    }

    @Test
    void givesADeferredMessageUpAfterTheRetryPeriod() {
        outcome = new Outcome.Deferred("4.2.1", "busy");
        clock.advance(CONFIGURATION.settings().retryPeriod());

        deliver(50, false);

        assertThat(deferred).isEmpty();
        assertThat(reported).singleElement().extracting(FeedbackEvent::status).isEqualTo(FeedbackStatus.ERROR);
    }

    @Test
    void letsTheChannelLearnFromTheLastOutcomeAndExplainIt() {
        outcome = new Outcome.Deferred("4.2.1", "busy");
        deliver(0, false);
        assertThat(ended).as("tried again").isEmpty();

        clock.advance(CONFIGURATION.settings().retryPeriod());
        deliver(50, false);
        outcome = new Outcome.Unreachable("4.4.1", "away");
        deliver(50, false);
        outcome = new Outcome.Refused("5.2.2", "full");
        deliver(0, false);
        outcome = new Outcome.Accepted("250 taken");
        deliver(0, false);

        assertThat(ended)
                .containsExactly(
                        new Outcome.Deferred("4.2.1", "busy"),
                        new Outcome.Unreachable("4.4.1", "away"),
                        new Outcome.Refused("5.2.2", "full"),
                        new Outcome.Accepted("250 taken"));
        assertThat(reported)
                .extracting(event -> event.explanation().detail())
                .containsExactly("noted busy", "noted away", "noted full", "noted null");
    }

    @Test
    void putsAMessageOffUntriedWhileItsProviderAnswersNobody() {
        outcome = new Outcome.Unreachable("4.4.1", "connection refused");
        for (int i = 0; i < 5; i++) {
            deliver(0, false);
        }
        sent.clear();
        deferred.clear();

        deliver(0, false);

        assertThat(sent).isEmpty();
        assertThat(noted).isEmpty();
        assertThat(deferred)
                .singleElement()
                .satisfies(deferral ->
                        assertThat(deferral.event().explanation().reason()).isEqualTo("provider"));
    }

    @Test
    void triesAnUnknownOutcomeAgainAndSaysThatItMayComeTwice() {
        outcome = new Outcome.Unknown("connection lost");

        deliver(0, false);

        assertThat(deferred).singleElement().satisfies(deferral -> {
            assertThat(deferral.event().status()).isEqualTo(FeedbackStatus.DELAY);
            assertThat(deferral.event().possiblyTwice()).isTrue();
        });
    }

    @Test
    void saysThatAMessageMayComeTwiceWhenItsHandOverWasCutOff() {
        noted.add(MESSAGE.messageId());

        deliver(0, false);

        assertThat(reported)
                .singleElement()
                .extracting(FeedbackEvent::possiblyTwice)
                .isEqualTo(true);
        assertThat(noted).isEmpty();
    }

    @Test
    void doesNotSayThatOfAMessageThatNoProviderCanHave() {
        deliver(0, true);

        assertThat(reported)
                .singleElement()
                .extracting(FeedbackEvent::possiblyTwice)
                .isEqualTo(false);
    }

    @Test
    void keepsTheNoteWhenTheOutcomeIsNotDurable() {
        brokerAway = true;

        assertThatThrownBy(() -> deliver(0, false)).isInstanceOf(IllegalStateException.class);

        assertThat(noted).containsExactly(MESSAGE.messageId());
    }

    @Test
    void waitsForTheDatabaseInsteadOfFailing() {
        awayFor = 1;

        deliver(0, false);

        assertThat(sent).hasSize(1);
    }

    @Test
    void handsOverAgainWhatTheOutboxCouldNotCaptureAndDoesNotCallThatTwice() {
        outboxAwayFor = 2;

        deliver(0, false);

        assertThat(sent).hasSize(1);
        assertThat(asked).isOne();
        assertThat(reported)
                .singleElement()
                .extracting(FeedbackEvent::possiblyTwice)
                .isEqualTo(false);
    }

    @Test
    void excludesWhatCannotBeRendered() {
        prepared = new Prepared.Excluded<>("050302", "too many turns");

        deliver(0, false);

        assertThat(sent).isEmpty();
        assertThat(reported).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(FeedbackStatus.EXCLUDE);
            assertThat(event.explanation().reason()).isEqualTo("050302");
        });
    }

    @Test
    void waitsForAConfigurationThatIsNotActive() {
        configuration = Optional.empty();

        deliver(0, false);

        assertThat(sent).isEmpty();
        assertThat(deferred)
                .singleElement()
                .satisfies(deferral ->
                        assertThat(deferral.event().explanation().reason()).isEqualTo("configuration"));
    }

    @Test
    void namesTheSameHappeningAlike() {
        deliver(0, false);
        deliver(0, false);

        assertThat(reported).extracting(FeedbackEvent::id).containsOnly("message-sent-1");
    }

    private void deliver(int attempts, boolean redelivered) {
        delivery.deliver(
                MESSAGE,
                new Envelope(Envelope.PRESENT_VERSION, "", new byte[0], attempts, redelivered),
                new Way<>((message, version, through) -> prepared, new Texts()));
    }

    private record Deferral(int attempts, Duration delay, FeedbackEvent event) {}

    private final class Earlier extends EarlierDeliveries {
        @Override
        boolean isDone(AcceptedMessage message, Envelope envelope) {
            asked++;
            if (awayFor-- > 0) {
                throw new DatabaseUnavailableException(new SQLTransientConnectionException());
            }
            return done;
        }

        @Override
        boolean isPossiblyTwice(MessageId messageId) {
            return noted.contains(messageId);
        }

        @Override
        void begin(MessageId messageId) {
            noted.add(messageId);
        }

        @Override
        void end(MessageId messageId) {
            noted.remove(messageId);
        }
    }

    private final class Campaigns extends LiveCampaigns {
        @Override
        public CompiledVersion version(CampaignId campaignId, int version) {
            return new CompiledVersion(
                    campaignId,
                    version,
                    Action.of("configuration"),
                    new EmailContent("", "", "", "").compile(),
                    declared,
                    Set.of(),
                    Audience.of("email"));
        }
    }

    private final class Configurations extends LiveConfigurations {
        @Override
        public Optional<ChannelConfiguration> active(SandboxId sandboxId, String id) {
            return configuration;
        }
    }

    private final class Texts extends Transports<String> {
        @Override
        protected Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        protected Optional<String> trial(ChannelConfiguration through, TestMessage message) {
            return Optional.of(message.address());
        }

        @Override
        protected FeedbackEvent ended(AcceptedMessage message, Outcome last, FeedbackEvent event) {
            ended.add(last);
            return event.because(
                    event.explanation().reason(), "noted " + event.explanation().detail());
        }

        @Override
        protected Transport<String> create(ChannelConfiguration through) {
            return new Transport<>() {
                @Override
                public Outcome send(String text) {
                    if (outboxAwayFor-- > 0) {
                        throw new DatabaseUnavailableException(new SQLTransientConnectionException());
                    }
                    sent.add(text);
                    return outcome;
                }

                @Override
                public void close() {
                    throw new AssertionError("not closed after each message");
                }
            };
        }
    }

    private final class Queues extends DeliveryQueues {
        @Override
        public void report(FeedbackEvent event) {
            if (brokerAway) {
                throw new IllegalStateException("no broker");
            }
            reported.add(event);
        }

        @Override
        public void defer(AcceptedMessage message, int attempts, Duration delay, FeedbackEvent event) {
            deferred.add(new Deferral(attempts, delay, event));
        }
    }
}
