package org.declic.delivery.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Transport;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.profile.PushTokens;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgettingTransportTest {

    private static final OutgoingPush PUSH = PushFixture.aSilentPush("fcm", "token:of-a-phone");

    private final Tokens tokens = new Tokens();

    @ParameterizedTest
    @ValueSource(strings = {"http-404/UNREGISTERED", "apns-410/Unregistered", "apns-410/ExpiredToken"})
    void forgetsADeviceThatTheProviderNoLongerKnows(String code) {
        Outcome told = sending(new Refused(code, "gone")).send(PUSH);

        assertThat(tokens.forgotten).containsExactly(PUSH.to());
        assertThat(told).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).contains("removed from the profile");
        });
    }

    @Test
    void keepsADeviceOfAnyOtherOutcome() {
        Outcome accepted = new Accepted("1");
        Outcome refused = new Refused("apns-400/BadTopic", "no");

        assertThat(sending(accepted).send(PUSH)).isSameAs(accepted);
        assertThat(sending(refused).send(PUSH)).isSameAs(refused);
        assertThat(tokens.forgotten).isEmpty();
    }

    @Test
    void saysWhatBecameOfTheMessageEvenIfTheProfileCannotBeWritten() {
        tokens.fails = true;

        assertThat(sending(new Refused("apns-410/Unregistered", "gone")).send(PUSH))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).doesNotContain("removed"));
    }

    private Transport<OutgoingPush> sending(Outcome outcome) {
        return new ForgettingTransport(
                new Transport<>() {
                    @Override
                    public Outcome send(OutgoingPush message) {
                        return outcome;
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                },
                tokens);
    }

    private static final class Tokens extends PushTokens {

        private final List<PushAddress> forgotten = new ArrayList<>();
        private boolean fails;

        @Override
        public boolean forget(SandboxId sandboxId, Identity identity, PushAddress device) {
            if (fails) {
                throw new IllegalStateException("The database is away");
            }
            return forgotten.add(device);
        }
    }
}
