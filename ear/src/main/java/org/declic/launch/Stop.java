package org.declic.launch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import sun.misc.Signal;

/**
 * What SIGTERM and Ctrl-C do: the application ends the requests under way, then the port closes, then the server stops. Payara
 * Micro's own shutdown hook takes the application down first, under its requests.
 */
final class Stop {

    private static final Logger LOGGER = System.getLogger(Stop.class.getName());
    private static final List<String> SIGNALS = List.of("TERM", "INT");

    /** The exit status of a process that a signal has ended is this and the signal's number. */
    private static final int SIGNALLED = 128;

    private static final String REQUESTS = "org.declic:type=RequestsUnderWay";
    private static final int PATIENCE_SECONDS = 5;

    private final Listeners listeners;

    private Stop(Listeners listeners) {
        this.listeners = listeners;
    }

    /** From now on these signals stop the server in good order. */
    static void onSignal(Listeners listeners) {
        Stop stop = new Stop(listeners);
        for (String name : SIGNALS) {
            try {
                Signal.handle(new Signal(name), stop::stop);
            } catch (IllegalArgumentException e) {
                LOGGER.log(Level.INFO, "{0} is not ours, as with -Xrs: {1}", name, e.getMessage());
            }
        }
    }

    private void stop(Signal signal) {
        try {
            drain();
            listeners.close();
        } finally {
            System.exit(SIGNALLED + signal.getNumber());
        }
    }

    private static void drain() {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName requests = new ObjectName(REQUESTS);
            if (beans.isRegistered(requests)) {
                beans.invoke(requests, "drain", new Object[] {PATIENCE_SECONDS}, new String[] {int.class.getName()});
            }
        } catch (JMException e) {
            throw new IllegalStateException("The requests under way could not be awaited", e);
        }
    }
}
