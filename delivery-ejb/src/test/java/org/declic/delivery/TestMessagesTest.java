package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.EmailSettings;
import org.declic.channel.PushSettings;
import org.declic.consent.list.AddressExclusion;
import org.declic.consent.list.ListedAddresses;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.proof.TestContent;
import org.declic.proof.TestMessage;
import org.declic.proof.TestResult;
import org.declic.proof.TestResult.Kind;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestMessagesTest {

    private static final TestContent WORDS = TestContent.words(Channel.PUSH, "title", "text");
    private static final SandboxId SANDBOX = new SandboxId("s1");

    private final List<String> sent = new ArrayList<>();
    private Outcome outcome = new Accepted("1");
    private final TestMessages tests = new TestMessages(
            new Lists(), List.of(new Texts(Channel.SMS), new Texts(Channel.PUSH), new Texts(Channel.EMAIL)));

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Accepted("42"), new TestResult(Kind.TAKEN, "", "42")),
                Arguments.of(new Refused("550", "no"), new TestResult(Kind.REFUSED, "550", "no")),
                Arguments.of(new Deferred("451", "later"), new TestResult(Kind.NOT_TAKEN, "451", "later")),
                Arguments.of(new Unreachable("connect", "away"), new TestResult(Kind.NOT_TAKEN, "connect", "away")),
                Arguments.of(new Unknown("no answer"), new TestResult(Kind.UNKNOWN, "", "no answer")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void tellsWhatTheProviderDid(Outcome of, TestResult told) {
        outcome = of;

        assertThat(send("push", "token")).isEqualTo(told);
    }

    @Test
    void sendsNothingToAnAddressOfAnotherChannel() {
        outcome = new Refused("never", "asked");

        assertThat(send("push", "").kind()).isEqualTo(Kind.NO_ADDRESS);
    }

    @Test
    void sendsNothingToWhomTheListsKeepEmailFrom() {
        TestResult excluded = send("email", "stranger@example.com");

        assertThat(excluded.kind()).isEqualTo(Kind.EXCLUDED);
        assertThat(excluded.code()).isEqualTo(AddressExclusion.NOT_ALLOWED.code());
        assertThat(excluded.said()).isEqualTo(AddressExclusion.NOT_ALLOWED.reason());
        assertThat(sent).isEmpty();
        assertThat(send("email", "ada@example.com").kind()).isEqualTo(Kind.TAKEN);
        assertThat(send("push", "stranger@example.com").kind()).isEqualTo(Kind.TAKEN);
        assertThat(sent).containsExactly("ada@example.com", "stranger@example.com");
    }

    private TestResult send(String configuration, String address) {
        return tests.send(configuration(configuration), TestMessage.to(address, WORDS));
    }

    private static final class Lists extends ListedAddresses {
        @Override
        public Optional<AddressExclusion> exclusion(SandboxId sandboxId, String address) {
            return address.startsWith("stranger") ? Optional.of(AddressExclusion.NOT_ALLOWED) : Optional.empty();
        }
    }

    private static ChannelConfiguration configuration(String id) {
        return new ChannelConfiguration(
                id,
                SANDBOX,
                new ChannelConfiguration.Properties(id, "", Category.TRANSACTIONAL),
                ConfigurationStatus.DRAFT,
                "push".equals(id)
                        ? PushSettings.outbox("com.example.shop")
                        : EmailSettings.outbox("Shop", "shop@example.com"),
                false,
                new LastChange(1, Instant.EPOCH, "ada"));
    }

    private final class Texts extends Transports<String> {

        private final Channel channel;

        Texts(Channel channel) {
            this.channel = channel;
        }

        @Override
        protected Channel channel() {
            return channel;
        }

        @Override
        protected Optional<String> trial(ChannelConfiguration configuration, TestMessage message) {
            return Optional.of(message.address()).filter(address -> !address.isEmpty());
        }

        @Override
        protected Transport<String> create(ChannelConfiguration configuration) {
            assertThat(configuration.channel()).isEqualTo(channel);
            return new Transport<>() {
                @Override
                public Outcome send(String message) {
                    sent.add(message);
                    return outcome;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }
}
