package org.declic.execution;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;

/** Executions as the accept path makes them. */
public final class ExecutionFixture {

    private ExecutionFixture() {}

    /** An execution with {@code recipients} recipients, accepted when the test clock starts. */
    public static AcceptedExecution anExecution(
            SandboxId sandboxId, CampaignId campaignId, String requestId, int recipients) {
        ExecutionId id = ExecutionId.of(ExecutionKind.UNITARY, sandboxId, campaignId, requestId);
        List<Recipient> list = IntStream.range(0, recipients)
                .mapToObj(i -> aRecipient(id, "user" + i + "@example.com"))
                .toList();
        return new AcceptedExecution(
                id,
                requestId,
                new TriggeredCampaign(sandboxId, campaignId, Channel.EMAIL),
                1,
                "shop",
                RequestFingerprint.of(requestId.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                TestClock.START,
                list);
    }

    private static Recipient aRecipient(ExecutionId id, String userId) {
        return new Recipient(
                id.messageId("email", userId), "email", userId, userId, false, Map.of(), Map.of("name", "é\u0000"));
    }

    /** The message to the recipient at {@code index}. */
    public static AcceptedMessage message(AcceptedExecution execution, int index) {
        return execution.messages().toList().get(index);
    }
}
