package org.declic.feedback.reaction;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Locale;
import org.declic.channel.Channel;

/** Something that people do with a message. */
public enum Reaction {
    OPEN,
    CLICK,
    UNSUBSCRIBE;

    private static final String OF_PEOPLE = "N";

    /** Its name on the wire: {@code open}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if people can do this with a message of that channel so that it is noticed. */
    public boolean isPossibleIn(Channel channel) {
        return switch (channel) {
            case EMAIL -> true;
            case SMS -> this != OPEN;
            case PUSH -> false;
        };
    }

    /** True of messages with which somebody did this; what machines do says nothing of people. */
    public Predicate isTrueOf(Path<String> messageId, CriteriaQuery<?> messages, CriteriaBuilder builder) {
        Subquery<String> reactions = messages.subquery(String.class);
        Root<StoredReaction> reaction = reactions.from(StoredReaction.class);
        reactions
                .select(reaction.get("id"))
                .where(
                        builder.equal(reaction.get("messageId"), messageId),
                        builder.equal(reaction.get("kind"), name()),
                        builder.equal(reaction.get("machine"), OF_PEOPLE));
        return builder.exists(reactions);
    }
}
