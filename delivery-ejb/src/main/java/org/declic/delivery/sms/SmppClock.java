package org.declic.delivery.sms;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks after the {@link SmppLinks} of this node. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmppClock {

    private static final Logger LOGGER = System.getLogger(SmppClock.class.getName());

    @Inject
    private SmppLinks links;

    /** A timer that throws is given up by the container; the next time is as good as this one. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        try {
            links.keep();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "SMS centres are not looked after now", e);
        }
    }
}
