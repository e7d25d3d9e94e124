package org.declic.web.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageState;
import org.declic.feedback.RecorderProgress;
import org.declic.shared.MessageId;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/** The messages of which providers tell. */
@ApplicationScoped
public class ReportedMessages {

    private static final int RETRY_SECONDS = 5;

    private final ExecutionReports reports;
    private final RecorderProgress recorder;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ReportedMessages() {
        this(null, null);
    }

    @Inject
    ReportedMessages(ExecutionReports reports, RecorderProgress recorder) {
        this.reports = reports;
        this.recorder = recorder;
    }

    /**
     * The message with that id.
     *
     * @throws ProblemException 404 if there is none, any more; 503 if it may merely not be recorded yet
     */
    MessageState get(MessageId messageId) {
        boolean isBehind = recorder.isBehind(); // before the record is asked
        return reports.state(messageId).orElseThrow(() -> unknown(isBehind));
    }

    private static ProblemException unknown(boolean isBehind) {
        return isBehind
                ? Problem.of(ProblemCode.RECORD_BEHIND)
                        .retryAfter(RETRY_SECONDS)
                        .exception()
                : Problem.of(ProblemCode.NOT_FOUND).exception();
    }
}
