package org.declic.execution;

import org.declic.DomainFixture;
import org.declic.queue.EmbeddedBroker;

/** The use case on a domain and a broker, wired as the container does. */
public final class TriggerFixture {

    private TriggerFixture() {}

    /** A node's trigger; what it remembers is its own. */
    public static Trigger aTrigger(DomainFixture domain, EmbeddedBroker broker) {
        return new Trigger(
                domain.liveCampaigns,
                new Addressing(domain.profiles),
                broker.groupCommit(),
                new FreshExecutions(domain.executions),
                domain.clock);
    }
}
