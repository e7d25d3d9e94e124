package org.declic.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.channel.Category;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.LiveConfigurations;
import org.declic.channel.SmsSettings;
import org.declic.consent.keyword.InboundMessages;
import org.declic.consent.keyword.InboundSms;
import org.declic.database.DatabaseUnavailableException;
import org.declic.delivery.DeliveryQueues;
import org.declic.delivery.sms.smpp.SmppInbox;
import org.declic.delivery.sms.smpp.SmppReceipt;
import org.declic.delivery.sms.smpp.SmppText;
import org.declic.feedback.DeliveryReceipt;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

class SmsInboxTest {

    private static final SmppText STOP = new SmppText("+33612345678", "STOP");

    private final List<String> taken = new ArrayList<>();
    private Optional<ChannelConfiguration> present = Optional.of(configuration(7));
    private boolean databaseIsAway;
    private boolean keepsReceipts = true;
    private final SmppInbox inbox = new SmsInbox(
                    new DeliveryQueues() {
                        @Override
                        public boolean offer(DeliveryReceipt receipt) {
                            return keepsReceipts;
                        }
                    },
                    new LiveConfigurations() {
                        @Override
                        public Optional<ChannelConfiguration> find(SandboxId sandboxId, String id) {
                            return present;
                        }
                    },
                    new InboundMessages() {
                        @Override
                        public void take(ChannelConfiguration configuration, InboundSms sms) {
                            if (databaseIsAway) {
                                throw new DatabaseUnavailableException(new SQLException("away", "08006"));
                            }
                            taken.add(configuration.revision() + " " + sms.from() + " " + sms.text());
                        }
                    },
                    Clock.systemUTC())
            .of(configuration(1));

    private static ChannelConfiguration configuration(int revision) {
        return new ChannelConfiguration(
                "c1",
                new SandboxId("sandbox"),
                new ChannelConfiguration.Properties("sms", "", Category.MARKETING),
                ConfigurationStatus.ACTIVE,
                SmsSettings.outbox("36500", "FR"),
                false,
                new LastChange(revision, Instant.EPOCH, "ada"));
    }

    @Test
    void readsATextByTheKeywordsOfToday() {
        assertThat(inbox.keeps(STOP)).isTrue();
        present = Optional.empty();
        assertThat(inbox.keeps(STOP)).isTrue();

        assertThat(taken).containsExactly("7 +33612345678 STOP", "1 +33612345678 STOP");
    }

    @Test
    void keepsNothingWhileTheDatabaseIsAway() {
        databaseIsAway = true;
        assertThat(inbox.keeps(STOP)).isFalse();
        assertThat(inbox.keeps(new SmppReceipt("1", "DELIVRD", ""))).isTrue();

        databaseIsAway = false;
        assertThat(inbox.keeps(STOP)).isTrue();
    }

    @Test
    void keepsReceiptsThatTellSomething() {
        keepsReceipts = false;

        assertThat(inbox.keeps(new SmppReceipt("1", "ACCEPTD", ""))).isTrue();
        assertThat(inbox.keeps(new SmppReceipt("1", "ENROUTE", ""))).isFalse();
        assertThat(inbox.keeps(new SmppReceipt("1", "DELIVRD", ""))).isFalse();
    }
}
