package org.declic.web.ajo.trigger;

import jakarta.jms.JMSException;
import java.util.List;

/** One sender's way to the broker. */
interface BrokerLink {

    /**
     * Sends all or nothing, and returns when it is on disk.
     *
     * @throws RepeatedException if the broker has one of the messages already
     * @throws JMSException if it is not known to be on disk
     */
    void send(List<Submission> batch) throws JMSException, RepeatedException;

    /** Gives back what it holds; a later {@link #send} takes it anew. */
    void close();
}
