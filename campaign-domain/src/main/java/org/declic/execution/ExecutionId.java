package org.declic.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.queue.Lane;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/**
 * The id of an execution, such as {@code UMA-0f3k…}: the same whenever the same campaign is triggered with the same
 * requestId in the same sandbox.
 */
public record ExecutionId(@JsonValue String value) {

    private static final int BYTES = 15;
    private static final String PART = "-";
    private static final Base32 BASE32HEX =
            Base32.builder().setHexEncodeTable(true).get();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExecutionId {}

    /** The id of the execution that {@code requestId} triggers. */
    public static ExecutionId of(ExecutionKind kind, SandboxId sandboxId, CampaignId campaignId, String requestId) {
        return new ExecutionId(kind.prefix() + hash(sandboxId.value(), campaignId.value(), requestId));
    }

    /** True if it is that of an execution of this kind. */
    public boolean isOf(ExecutionKind kind) {
        return value.startsWith(kind.prefix());
    }

    /** The lane in which the messages of this execution travel. */
    public Lane lane() {
        return Stream.of(ExecutionKind.values())
                .filter(this::isOf)
                .map(ExecutionKind::lane)
                .findFirst()
                .orElse(Lane.USUAL);
    }

    /**
     * The id of a part of an execution that is too large to be accepted at once.
     *
     * @param number from 1
     */
    public ExecutionId part(int number) {
        return new ExecutionId(value + PART + number);
    }

    /** The execution that a part belongs to; itself if it is no part. */
    public ExecutionId whole() {
        int part = value.indexOf(PART, value.indexOf('-') + 1);
        return part < 0 ? this : new ExecutionId(value.substring(0, part));
    }

    /** The id of the message to one recipient of this execution. */
    public MessageId messageId(String namespace, String userId) {
        return new MessageId(hash(value, namespace, userId));
    }

    /** The same for the same parts: the first 120 bits of their SHA-256, 24 characters of base32hex. */
    static String hash(String... parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // "a","bc" differs from "ab","c"
            digest.update(bytes);
        }
        byte[] first = Arrays.copyOf(digest.digest(), BYTES); // a multiple of five bytes, so nothing is padded
        return BASE32HEX.encodeToString(first).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
