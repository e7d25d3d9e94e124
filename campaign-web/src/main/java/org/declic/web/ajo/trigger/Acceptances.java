package org.declic.web.ajo.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.declic.execution.AcceptedExecution;
import org.declic.feedback.ExecutionReports;
import org.declic.web.ajo.status.FreshExecutions;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/** Accepts each execution once, however often it is asked for. */
@ApplicationScoped
class Acceptances {

    private static final int RETRY_SECONDS = 2;

    private final Submissions submissions;
    private final ExecutionReports executions;
    private final FreshExecutions fresh;
    private final Repetitions repetitions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Acceptances() {
        submissions = null;
        executions = null;
        fresh = null;
        repetitions = null;
    }

    @Inject
    Acceptances(Submissions submissions, ExecutionReports executions, FreshExecutions fresh) {
        this.submissions = submissions;
        this.executions = executions;
        this.fresh = fresh;
        TriggerConfig config = TriggerConfig.read();
        repetitions = new Repetitions(config.remembered(), config.patience());
    }

    /**
     * Queues an execution, unless it was queued before.
     *
     * @return what was first accepted under its id
     * @throws ProblemException if the broker does not confirm in time, or other recipients were asked for before
     */
    Acceptance accept(AcceptedExecution execution) {
        Acceptance mine = Acceptance.of(execution);
        Repetitions.Result result = repetitions.once(execution.executionId(), mine, () -> {
            Submission submission = Submission.of(execution);
            submission.then(outcome -> remember(execution, outcome));
            submissions.send(submission);
            return submission;
        });
        if (result.outcome() == Outcome.UNAVAILABLE) {
            throw Problem.of(ProblemCode.BROKER_UNAVAILABLE)
                    .about("broker", "did not confirm in time; try again with the same requestId")
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        Acceptance first =
                result.outcome() == Outcome.REPEATED ? recorded(execution, result.acceptance()) : result.acceptance();
        if (!first.sameBody(mine)) {
            throw Problem.of(ProblemCode.REQUEST_ID_REUSED).exception();
        }
        return first;
    }

    /** The broker knows only that it had it; what it was stands in the database, once it is recorded. */
    private Acceptance recorded(AcceptedExecution execution, Acceptance otherwise) {
        Acceptance first = executions
                .fingerprint(execution.sandboxId(), execution.executionId())
                .map(recorded ->
                        Acceptance.of(recorded.bodyHash(), recorded.acceptedAt().toEpochMilli(), execution.clientId()))
                .orElse(otherwise);
        repetitions.remember(execution.executionId(), first);
        return first;
    }

    private void remember(AcceptedExecution execution, Outcome outcome) {
        if (outcome == Outcome.ACCEPTED) {
            fresh.add(execution);
        }
    }
}
