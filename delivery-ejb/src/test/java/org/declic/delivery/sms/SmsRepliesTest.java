package org.declic.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.SmsSettings;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.Transport;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.LastChange;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

class SmsRepliesTest {

    private static final ChannelConfiguration CONFIGURATION = new ChannelConfiguration(
            "c1",
            new SandboxId("sandbox"),
            new ChannelConfiguration.Properties("sms", "", Category.MARKETING),
            ConfigurationStatus.DEACTIVATED,
            SmsSettings.outbox("+33700000001", "FR"),
            false,
            new LastChange(1, Instant.EPOCH, "ada"));
    private static final PhoneNumber JANE = new PhoneNumber("+33612345678");

    private final List<OutgoingSms> sent = new ArrayList<>();
    private Outcome outcome = new Accepted("1");
    private final SmsReplies replies = new SmsReplies(new SmsTransports() {
        @Override
        protected Transport<OutgoingSms> create(ChannelConfiguration configuration) {
            assertThat(configuration).isEqualTo(CONFIGURATION);
            return new Transport<>() {
                @Override
                public Outcome send(OutgoingSms sms) {
                    sent.add(sms);
                    return outcome;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    });

    @Test
    void goByTheConfigurationWhoseProviderBroughtTheKeyword() {
        replies.send(CONFIGURATION, JANE, "No more");
        assertThat(sent).as("whoever brought it does not wait").isEmpty();

        assertThat(replies.sendNext()).isTrue();

        assertThat(replies.sendNext()).isFalse();
        assertThat(sent).singleElement().satisfies(sms -> {
            assertThat(sms.from()).isEqualTo("+33700000001");
            assertThat(sms.to()).isEqualTo("+33612345678");
            assertThat(sms.text().text()).isEqualTo("No more");
        });
    }

    @Test
    void areTriedOnceInTheirOrderEachWithAnIdOfItsOwn() {
        outcome = new Unreachable("smpp-bind", "refused");
        replies.send(CONFIGURATION, JANE, "first");
        replies.send(CONFIGURATION, JANE, "second");

        assertThat(replies.sendNext()).isTrue();
        assertThat(replies.sendNext()).isTrue();
        assertThat(replies.sendNext()).isFalse();

        assertThat(sent).extracting(sms -> sms.text().text()).containsExactly("first", "second");
        assertThat(sent).extracting(OutgoingSms::messageId).doesNotHaveDuplicates();
    }

    @Test
    void tooManyAreLeftOutInsteadOfFillingTheMemory() {
        for (int i = 0; i < 5_000; i++) {
            replies.send(CONFIGURATION, JANE, "reply " + i);
        }
        while (replies.sendNext()) {
            assertThat(sent).isNotEmpty();
        }
        assertThat(sent).hasSize(1_000);
    }
}
