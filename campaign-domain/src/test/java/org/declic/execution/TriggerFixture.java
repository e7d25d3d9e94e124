package org.declic.execution;

import java.io.IOException;
import org.declic.DomainFixture;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.GroupCommit;

/** The use case on a domain and a broker, wired as the container does. */
public final class TriggerFixture {

    private TriggerFixture() {}

    /** A node's trigger; what it remembers is its own. */
    public static Trigger aTrigger(DomainFixture domain, EmbeddedBroker broker) throws IOException {
        return aTrigger(domain, broker.groupCommit());
    }

    /** The trigger of a node that puts executions on the queues by {@code queues}. */
    static Trigger aTrigger(DomainFixture domain, GroupCommit queues) {
        return new Trigger(
                domain.liveCampaigns,
                new Addressing(domain.profiles, domain.liveConfigurations),
                queues,
                new FreshExecutions(domain.executions),
                domain.clock);
    }
}
