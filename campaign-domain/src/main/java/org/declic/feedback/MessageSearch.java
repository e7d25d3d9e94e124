package org.declic.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/** Looks for recorded messages. Only what is asked for stands in the query, so that the database can use its indexes. */
@ApplicationScoped
@Transactional
public class MessageSearch {

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageSearch() {
        this(null);
    }

    @Inject
    public MessageSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which messages are looked for: those that meet all of it.
     *
     * @param recipient the user id, whole; empty for all
     * @param requestId of the call that asked for them; empty for all
     * @param statuses none for all
     * @param reason the code of why they are as they are; empty for all
     * @param reaction what people did with them; empty for all
     * @param from accepted then or later
     * @param until accepted before
     */
    public record Filter(
            Optional<CampaignId> campaign,
            String recipient,
            String requestId,
            Set<FeedbackStatus> statuses,
            String reason,
            Optional<Reaction> reaction,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** All messages. */
        public static final Filter ALL = new Filter(
                Optional.empty(), "", "", Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());

        /** Those of a campaign. */
        public static Filter of(CampaignId campaign) {
            return new Filter(
                    Optional.of(campaign), "", "", Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());
        }

        private boolean isStorable() {
            return StorableText.isStorable(recipient + requestId + reason);
        }

        /** Identities are compared exactly, and yet whoever looks for an email address may have typed capitals. */
        private Set<String> spellings() {
            String small = recipient.toLowerCase(Locale.ROOT);
            return small.equals(recipient) ? Set.of(recipient) : Set.of(recipient, small);
        }
    }

    /**
     * Messages that meet {@code filter}, newest first.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<MessageState> page(SandboxId sandboxId, Filter filter, Optional<String> after, int size) {
        List<MessageState> found =
                filter.isStorable() ? find(sandboxId, filter, TimeKey.after(after), size + 1) : List.of();
        return Page.of(found, size, MessageState::key);
    }

    private List<MessageState> find(SandboxId sandboxId, Filter filter, TimeKey key, int most) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<StoredMessage> query = builder.createQuery(StoredMessage.class);
        Root<StoredMessage> message = query.from(StoredMessage.class);
        Path<Instant> acceptedAt = message.get("acceptedAt");
        Path<String> id = message.get("id");
        List<Predicate> predicates = new ArrayList<>();
        predicates.add(builder.equal(message.get("sandboxId"), sandboxId.value()));
        filter.campaign()
                .ifPresent(campaign -> predicates.add(builder.equal(message.get("campaignId"), campaign.value())));
        filter.from().ifPresent(from -> predicates.add(builder.greaterThanOrEqualTo(acceptedAt, from)));
        filter.until().ifPresent(until -> predicates.add(builder.lessThan(acceptedAt, until)));
        if (!filter.statuses().isEmpty()) {
            predicates.add(message.get("status").in(filter.statuses()));
        }
        if (!filter.reason().isEmpty()) {
            predicates.add(builder.equal(message.get("reason"), filter.reason()));
        }
        filter.reaction().ifPresent(reaction -> predicates.add(reaction.isTrueOf(id, query, builder)));
        if (!filter.recipient().isEmpty()) {
            predicates.add(message.get("userId").in(filter.spellings()));
        }
        if (!filter.requestId().isEmpty()) {
            predicates.add(message.get("executionId").in(executions(sandboxId, filter.requestId(), query, builder)));
        }
        predicates.add(builder.or(
                builder.lessThan(acceptedAt, key.at()),
                builder.and(builder.equal(acceptedAt, key.at()), builder.lessThan(id, key.id()))));
        query.where(predicates.toArray(Predicate[]::new)).orderBy(builder.desc(acceptedAt), builder.desc(id));
        return entities.createQuery(query)
                .setMaxResults(most)
                .getResultStream()
                .map(StoredMessage::state)
                .toList();
    }

    /** The ids of all executions of a call; an audience's has one for each of its parts. */
    private static Subquery<String> executions(
            SandboxId sandboxId, String requestId, CriteriaQuery<?> messages, CriteriaBuilder builder) {
        Subquery<String> ids = messages.subquery(String.class);
        Root<StoredExecution> execution = ids.from(StoredExecution.class);
        return ids.select(execution.get("id"))
                .where(
                        builder.equal(execution.get("sandboxId"), sandboxId.value()),
                        builder.equal(execution.get("requestId"), requestId));
    }
}
