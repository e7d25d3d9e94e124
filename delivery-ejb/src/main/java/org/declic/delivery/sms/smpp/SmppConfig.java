package org.declic.delivery.sms.smpp;

import java.time.Duration;
import org.declic.channel.SmppServer;

/**
 * Where an SMS centre is and how to speak to it.
 *
 * @param patience how long to wait for the connection, and for each answer
 */
public record SmppConfig(SmppServer server, String password, Duration patience) {

    /** SMPP 3.4 has room for so many characters of a password. */
    static final int LONGEST_PASSWORD = 8;

    /** The patience in milliseconds, as sockets and the library want it. */
    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }

    @Override
    public String toString() {
        return "SmppConfig[%s:%d, %s]".formatted(server.host(), server.port(), server.systemId());
    }
}
