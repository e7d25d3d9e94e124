package org.declic.queue;

import jakarta.jms.JMSException;
import org.declic.shared.DeclicException;

/** The broker did not take what was sent; the message at hand is delivered again later. */
public class BrokerUnavailableException extends DeclicException {

    private static final long serialVersionUID = 1L;

    public BrokerUnavailableException(JMSException cause) {
        super("The broker does not take messages: " + cause.getMessage(), cause);
    }

    /** Without a failure of the broker to tell. */
    public BrokerUnavailableException(String reason) {
        super("The broker does not take messages: " + reason);
    }

    @Override
    public String code() {
        return "broker-unavailable";
    }
}
