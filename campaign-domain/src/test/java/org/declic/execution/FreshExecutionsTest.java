package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

class FreshExecutionsTest {

    private static final SandboxId SANDBOX = new SandboxId("sandbox");
    private static final int MOST = 100;

    private final FreshExecutions fresh = new FreshExecutions((sandbox, id) -> Optional.empty(), MOST);

    @Test
    void findsTheLatestHoweverManyWereAskedForBefore() {
        for (int i = 0; i < 10 * MOST; i++) {
            AcceptedExecution execution = execution("request-" + i);
            fresh.add(execution);

            assertThat(fresh.find(SANDBOX, execution.executionId())).isPresent();
            fresh.find(SANDBOX, execution("request-0").executionId());
        }

        assertThat(fresh.find(SANDBOX, execution("request-0").executionId())).isEmpty();
        assertThat(fresh.find(SANDBOX, execution("request-" + (9 * MOST)).executionId()))
                .isPresent();
    }

    @Test
    void findsNothingForAnotherSandbox() {
        AcceptedExecution execution = execution("request");
        fresh.add(execution);

        assertThat(fresh.find(new SandboxId("other"), execution.executionId())).isEmpty();
    }

    private static AcceptedExecution execution(String requestId) {
        return ExecutionFixture.anExecution(SANDBOX, new CampaignId("campaign"), requestId, 1);
    }
}
