package org.declic.web.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.Optional;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageState;
import org.declic.feedback.RecorderProgress;
import org.declic.shared.MessageId;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class ReportedMessagesTest {

    private final RecorderProgress recorder = new RecorderProgress(Clock.systemUTC());
    private final ReportedMessages messages = new ReportedMessages(new NothingRecorded(), recorder);

    @Test
    void asksToTellAgainWhileTheRecordIsBehind() {
        assertThat(refusal()).isEqualTo(ProblemCode.RECORD_BEHIND);
    }

    @Test
    void letsAProviderStopTellingOfAMessageThatIsNotKept() {
        recorder.foundNothing();

        assertThat(refusal()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private ProblemCode refusal() {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> messages.get(new MessageId("gone")));
        return refused.problem().code();
    }

    private static final class NothingRecorded extends ExecutionReports {

        @Override
        public Optional<MessageState> state(MessageId messageId) {
            return Optional.empty();
        }
    }
}
