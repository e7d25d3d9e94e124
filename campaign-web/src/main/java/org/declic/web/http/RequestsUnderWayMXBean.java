package org.declic.web.http;

/** The requests under way, for whoever stops the server: {@value RequestsUnderWay#NAME} in the platform's MBean server. */
public interface RequestsUnderWayMXBean {

    /**
     * Answers every new request with 503 from now on, and waits for those under way.
     *
     * @return false if some are still under way after so many seconds
     */
    boolean drain(int seconds) throws InterruptedException;

    /** How many are under way. */
    int getUnderWay();
}
