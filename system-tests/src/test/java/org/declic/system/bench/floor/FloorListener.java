package org.declic.system.bench.floor;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Consumes what {@link FloorServlet} sends, with as many sessions as the product and like it outside a transaction. */
@MessageDriven(
        name = "FloorListener",
        messageListenerInterface = MessageListener.class,
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = FloorServlet.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "32")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FloorListener implements MessageListener {

    private static final AtomicInteger CONSUMED = new AtomicInteger();

    /** Messages since the start. */
    static int consumed() {
        return CONSUMED.get();
    }

    @Override
    public void onMessage(Message message) {
        CONSUMED.incrementAndGet();
    }
}
