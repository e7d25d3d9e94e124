package org.declic.execution;

import java.util.Optional;
import org.declic.shared.SandboxId;

/** What the record knows of executions; the feedback has it. */
public interface RecordedExecutions {

    /** How the execution with that id was accepted, if it is recorded. */
    Optional<Acceptance> acceptance(SandboxId sandboxId, ExecutionId executionId);
}
