package org.declic.privacy;

import java.util.List;
import java.util.Map;
import org.declic.profile.Identity;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a person, as it is given out. Times are ISO 8601.
 *
 * @param identity by which they were asked for
 * @param profile null if they have none; their devices are among its attributes
 * @param lists entries of their email addresses on the suppression and the allowed list
 */
public record PersonDocument(
        String exportedAt,
        Identity identity,
        @Nullable StoredPart profile,
        List<ConsentPart> consents,
        List<AudiencePart> audiences,
        List<EntryPart> lists,
        MessagesPart messages) {

    /** The profile. */
    public record StoredPart(
            String id,
            List<Identity> identities,
            Map<String, Object> attributes,
            String createdAt,
            String modifiedAt) {}

    /**
     * Choices about marketing.
     *
     * @param address null for choices about all addresses of the channel
     * @param choice the one that counts
     * @param history the latest 100, newest first
     */
    public record ConsentPart(String channel, @Nullable String address, ChoicePart choice, List<ChoicePart> history) {}

    /** One choice. */
    public record ChoicePart(String choice, String source, String decidedAt) {}

    /** An audience that they are listed in. */
    public record AudiencePart(String id, String name) {}

    /** An entry of a list. */
    public record EntryPart(String list, String address, String cause, String comment, String user, String createdAt) {}

    /**
     * Messages, newest first.
     *
     * @param truncated true if there are older ones
     * @param inputTruncated true if what the calls brought for them is too much for one document; older ones are without
     */
    public record MessagesPart(boolean truncated, boolean inputTruncated, List<MessagePart> items) {}

    /**
     * A message.
     *
     * @param input what the call brought for it; null if it is left out or not recorded
     */
    public record MessagePart(
            String messageId,
            String executionId,
            String campaignId,
            String channel,
            Identity recipient,
            StatePart state,
            List<InteractionPart> interactions,
            @Nullable InputPart input) {}

    /** What has become of it, and the steps to there. */
    public record StatePart(
            String status,
            @Nullable String reason,
            int attempts,
            String acceptedAt,
            String modifiedAt,
            List<StepPart> steps) {}

    /** One step. */
    public record StepPart(
            String status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String provider,
            String at) {}

    /** What the person did with it, or a machine on their behalf. */
    public record InteractionPart(String kind, String url, boolean machine, String at) {}

    /** What the call brought. */
    public record InputPart(String address, Map<String, Object> profile, Map<String, Object> context) {}
}
