package org.declic.execution;

/**
 * The id of an execution, such as {@code UMA-0f3k…}: the same whenever the same campaign is triggered with the same
 * requestId in the same sandbox.
 */
public record ExecutionId(String value) {

    /** The id of the execution that {@code requestId} triggers. */
    public static ExecutionId of(ExecutionKind kind, String sandboxId, String campaignId, String requestId) {
        return new ExecutionId(kind.prefix() + DeterministicId.of(sandboxId, campaignId, requestId));
    }

    /** The id of the message to one recipient of this execution. */
    public String messageId(String namespace, String userId) {
        return DeterministicId.of(value, namespace, userId);
    }

    @Override
    public String toString() {
        return value;
    }
}
