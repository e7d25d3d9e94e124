package org.declic.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.declic.execution.RequestedRecipient.ChannelData;
import org.declic.shared.SandboxId;

/** Executions as somebody asks for them. */
public final class RequestFixture {

    private RequestFixture() {}

    /** A request for one message to each of {@code addresses}. */
    public static RequestedExecution aRequest(
            SandboxId sandboxId, String campaignId, String requestId, String... addresses) {
        RequestedRecipient[] recipients = IntStream.range(0, addresses.length)
                .mapToObj(i -> aRecipient(i, addresses[i]))
                .toArray(RequestedRecipient[]::new);
        return aRequest(sandboxId, campaignId, requestId, recipients);
    }

    /** A request for a message to each of {@code recipients}. */
    public static RequestedExecution aRequest(
            SandboxId sandboxId, String campaignId, String requestId, RequestedRecipient... recipients) {
        return new RequestedExecution(
                ExecutionKind.UNITARY,
                sandboxId,
                "web-shop",
                requestId,
                campaignId,
                RequestFingerprint.of(Arrays.toString(recipients).getBytes(StandardCharsets.UTF_8)),
                Arrays.asList(recipients));
    }

    /** Somebody who is addressed by an e-mail address. */
    public static RequestedRecipient aRecipient(int index, String address) {
        return new RequestedRecipient(
                "/recipients/" + index, false, address, "email", ChannelData.NONE, Map.of(), Map.of("order", 4711));
    }
}
