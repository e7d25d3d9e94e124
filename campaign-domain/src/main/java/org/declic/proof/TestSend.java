package org.declic.proof;

import org.declic.access.Actor;
import org.declic.access.MissingRightException;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;

/** Hands one message to the provider of a channel configuration, active or not, and waits for the answer. */
public interface TestSend {

    /**
     * Sends it once, whatever comes of it.
     *
     * @throws MissingRightException if the actor is no administrator
     * @throws NotFoundException if there is no such configuration in the sandbox
     */
    TestResult send(Actor actor, SandboxId sandboxId, String configurationId, TestMessage message);
}
