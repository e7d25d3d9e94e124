package org.declic.web.ajo.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.declic.execution.audience.AudienceExecution;
import org.declic.execution.audience.AudienceExecution.Progress;
import org.declic.execution.audience.AudienceExecutionState;
import org.declic.execution.audience.AudienceExecutions.UnreachedMember;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * An audience execution as the contract shows it (executionStatusResponse), and what we add.
 *
 * @param status Succeeded, InProgress or Failed; Failed if it was stopped, or ended with its campaign, before
 *     everybody was reached; what is left when its 12 hours are over is counted as unreached
 * @param state ours: SCHEDULED, RUNNING, PAUSED, SUCCEEDED, STOPPED
 * @param counts ours
 */
@JsonInclude(Include.NON_NULL)
record AudienceExecutionAnswer(
        String executionId,
        String campaignId,
        String audienceId,
        String status,
        long targetedProfileCount,
        String createdAt,
        String state,
        Counts counts) {

    /**
     * How many members have their message on its way, and how many will get none because it ended before.
     *
     * @param reason why it ended before
     * @param excluded how many of those reached were left out so far, by the code of why
     */
    @JsonInclude(Include.NON_NULL)
    record Counts(long reached, long unreached, @Nullable String reason, Map<String, Long> excluded) {}

    static AudienceExecutionAnswer of(AudienceExecution execution, Map<String, Long> excluded) {
        Progress progress = execution.progress();
        return new AudienceExecutionAnswer(
                execution.id().value(),
                execution.campaignId().value(),
                execution.audienceId(),
                status(execution.state()),
                progress.targeted(),
                progress.createdAt().toString(),
                execution.state().name(),
                new Counts(
                        progress.reached(),
                        progress.unreached(),
                        progress.reason().isEmpty() ? null : progress.reason(),
                        excluded));
    }

    private static String status(AudienceExecutionState state) {
        return switch (state) {
            case SUCCEEDED -> "Succeeded";
            case STOPPED -> "Failed";
            default -> "InProgress";
        };
    }

    /** The answer to a call for now: imExecutionResponse. */
    record Accepted(
            String executionId,
            String requestId,
            String createdAt,
            String createdBy,
            String modifiedAt,
            String modifiedBy) {

        static Accepted of(AudienceExecution execution) {
            String at = execution.progress().createdAt().toString();
            String by = execution.clientId();
            return new Accepted(execution.id().value(), execution.requestId(), at, by, at, by);
        }
    }

    /** One that is asked for at a time: ScheduledExecutionResponse. */
    @JsonInclude(Include.NON_NULL)
    record Scheduled(
            String scheduleId,
            String scheduleStatus,
            AudienceReference audience,
            String campaignId,
            String executeAt,
            @Nullable AudienceExecutionAnswer executionDetails) {

        static Scheduled of(AudienceExecution execution, Map<String, Long> excluded) {
            boolean waits = execution.isWaiting();
            Instant at = Objects.requireNonNullElse(
                    execution.progress().executeAt(), execution.progress().createdAt());
            return new Scheduled(
                    execution.id().value(),
                    waits ? "Scheduled" : "Triggered",
                    new AudienceReference(execution.audienceId()),
                    execution.campaignId().value(),
                    at.toString(),
                    waits ? null : AudienceExecutionAnswer.of(execution, excluded));
        }
    }

    /** Some of those who were not reached. */
    @JsonInclude(Include.NON_NULL)
    record Unreached(List<Person> items, @Nullable String next) {

        /** One of them, in the namespace of the campaign. */
        record Person(String userId) {}

        static Unreached of(Page<UnreachedMember> page) {
            return new Unreached(
                    page.items().stream()
                            .map(member -> new Person(member.userId()))
                            .toList(),
                    page.next());
        }
    }

    /** Which audience. */
    record AudienceReference(String id) {}
}
