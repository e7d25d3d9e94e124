package org.declic.delivery.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.declic.settings.Settings;

/**
 * Keeps requests that an administrator of campaigns describes out of the network that the server stands in.
 *
 * <p>Setting: {@code declic.providers.private}, whether they may go there all the same.
 */
public final class PrivateAddresses {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;

    private final boolean allowed;

    /** As the setting says. */
    public PrivateAddresses() {
        this(Settings.isOn("declic.providers.private"));
    }

    /**
     * As told.
     *
     * @param allowed whether private addresses are reached all the same
     */
    public PrivateAddresses(boolean allowed) {
        this.allowed = allowed;
    }

    /**
     * Lets addresses pass that may be reached.
     *
     * @throws NotSentException if the host is unknown, or private and that is not allowed
     */
    public void refuse(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!allowed && isPrivate(address)) {
                    throw new NotSentException("private-address", uri.getHost() + " is a private address");
                }
            }
        } catch (UnknownHostException e) {
            throw new NotSentException("unknown-host", uri.getHost() + " is not known");
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address)
                || isShared(address);
    }

    /** RFC 4193. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** Behind a carrier's network address translation, RFC 6598. */
    private static boolean isShared(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
    }
}
