package org.declic.privacy;

import java.time.Instant;
import java.util.Comparator;
import org.declic.channel.Channel;
import org.declic.consent.Consent;
import org.declic.feedback.FeedbackStatus;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.tracking.Interaction;

/** Something that happened with a person. */
public sealed interface Happening {

    /** As they are listed. */
    Comparator<Happening> NEWEST_FIRST = Comparator.comparing(Happening::at).reversed();

    /** When. */
    Instant at();

    /** Which kind it is: {@code written}, {@code reacted}, {@code chosen}. */
    String word();

    /**
     * They were to get a message.
     *
     * @param at when it was accepted
     * @param status what has become of it by now
     */
    record Written(Instant at, MessageId messageId, CampaignId campaignId, Channel channel, FeedbackStatus status)
            implements Happening {
        @Override
        public String word() {
            return "written";
        }
    }

    /** They did something with a message. */
    record Reacted(Instant at, MessageId messageId, CampaignId campaignId, Interaction.Kind kind) implements Happening {
        @Override
        public String word() {
            return "reacted";
        }
    }

    /**
     * They chose about marketing.
     *
     * @param address for which it counts; empty for all of theirs
     */
    record Chosen(Instant at, Channel channel, String address, Consent consent) implements Happening {
        @Override
        public String word() {
            return "chosen";
        }
    }
}
