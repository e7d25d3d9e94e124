package org.declic.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.channel.Channel;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.MessageReference;
import org.declic.execution.Recipient;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.TriggeredCampaign;
import org.declic.profile.Identity;
import org.declic.queue.Envelope;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

/** What servers of version 1 left in the queues, word for word. */
class FirstFormTest {

    private static final String RECIPIENT = "{\"messageId\":\"m1\",\"namespace\":\"email\",\"userId\":\"ann\","
            + "\"address\":\"ann@example.com\",\"known\":true,\"profile\":{\"a\":1},\"context\":{\"price\":19.90}}";
    private static final Instant AT = Instant.ofEpochMilli(1_767_225_600_123L);
    private static final TriggeredCampaign CAMPAIGN =
            new TriggeredCampaign(new SandboxId("s"), new CampaignId("c"), Channel.EMAIL);
    private static final Recipient ANN = new Recipient(
            new MessageId("m1"),
            "email",
            "ann",
            "ann@example.com",
            true,
            Map.of("a", 1),
            Map.of("price", new java.math.BigDecimal("19.90")));

    @Test
    void executionsAreRead() {
        String first = "{\"executionId\":\"UMA-1\",\"requestId\":\"r\",\"sandboxId\":\"s\",\"campaignId\":\"c\","
                + "\"version\":3,\"channel\":\"EMAIL\",\"clientId\":\"shop\","
                + "\"bodyHash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
                + "\"acceptedAt\":1767225600123,\"recipients\":[" + RECIPIENT + "]}";

        assertThat(AcceptedExecution.read(envelope(first)))
                .isEqualTo(new AcceptedExecution(
                        new ExecutionId("UMA-1"),
                        "r",
                        CAMPAIGN,
                        3,
                        "shop",
                        RequestFingerprint.of(new byte[0]),
                        AT,
                        List.of(ANN)));
    }

    @Test
    void messagesAreRead() {
        String first = "{\"executionId\":\"UMA-1\",\"requestId\":\"r\",\"sandboxId\":\"s\",\"campaignId\":\"c\","
                + "\"version\":3,\"channel\":\"EMAIL\",\"acceptedAt\":1767225600123,\"recipient\":" + RECIPIENT + "}";

        assertThat(AcceptedMessage.read(envelope(first)))
                .isEqualTo(new AcceptedMessage(new ExecutionId("UMA-1"), "r", CAMPAIGN, 3, AT, ANN));
    }

    @Test
    void eventsAreRead() {
        String first = "{\"id\":\"m1-delay-2\",\"messageId\":\"m1\",\"executionId\":\"UMA-1\",\"sandboxId\":\"s\","
                + "\"campaignId\":\"c\",\"channel\":\"EMAIL\",\"namespace\":\"email\",\"userId\":\"ann\","
                + "\"status\":\"DELAY\",\"reason\":\"4.2.1\",\"detail\":\"busy\",\"provider\":null,\"attempt\":2,"
                + "\"possiblyTwice\":true,\"acceptedAt\":1767225600123,\"at\":1767225601123}";
        MessageReference message = new MessageReference(
                new MessageId("m1"), new ExecutionId("UMA-1"), CAMPAIGN, new Identity("email", "ann"), AT);

        assertThat(FeedbackEvent.read(envelope(first)))
                .isEqualTo(new FeedbackEvent(
                        "m1-delay-2",
                        message,
                        FeedbackStatus.DELAY,
                        new Explanation("4.2.1", "busy", null),
                        2,
                        true,
                        AT.plusSeconds(1),
                        null));
    }

    private static Envelope envelope(String body) {
        return new Envelope(1, "", body.getBytes(UTF_8), 0, false);
    }
}
