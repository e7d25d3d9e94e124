package org.declic.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The requests under way. The container takes an application down under them, which then get any answer or none; so whoever
 * stops the server lets them end first.
 */
@ApplicationScoped
public class RequestsUnderWay implements RequestsUnderWayMXBean {

    static final String NAME = "org.declic:type=RequestsUnderWay";

    private static final int ALL = Integer.MAX_VALUE;

    /** One for each request; draining takes them all and keeps them. */
    private final Semaphore permits = new Semaphore(ALL);

    private volatile boolean draining;

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) throws JMException {
        ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
    }

    void unregister(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) throws JMException {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    }

    /** True if a request may go on; it then has to {@link #end}. */
    boolean begin() {
        return !draining && permits.tryAcquire();
    }

    void end() {
        permits.release();
    }

    @Override
    public boolean drain(int seconds) throws InterruptedException {
        draining = true;
        return permits.tryAcquire(ALL, seconds, TimeUnit.SECONDS);
    }

    @Override
    public int getUnderWay() {
        return ALL - permits.availablePermits();
    }
}
