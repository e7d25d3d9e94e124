package org.declic.web.http;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.HostName;
import inet.ipaddr.HostNameParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.settings.Settings;

/**
 * The proxies in front that are believed when they say for whom they call.
 *
 * <p>Setting: {@code declic.proxies}, their addresses and CIDR ranges, read once.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final IPAddressStringParameters RANGE = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .toParams();

    /** An address as proxies write it, maybe with a port; never a name, which would have to be looked up. */
    private static final HostNameParameters NODE = new HostNameParameters.Builder()
            .allowEmpty(false)
            .allowService(false)
            .getAddressOptionsBuilder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> ranges;

    /** Reads the setting. */
    protected TrustedProxies() {
        this.ranges = Settings.list("declic.proxies", "address or CIDR range", TrustedProxies::range);
    }

    /** A setting that cannot be used stops the start. */
    void start(@Observes Startup event) {}

    /**
     * The address of the caller: the rightmost that trusted proxies name and that is not theirs, else that of the connection.
     *
     * <p>Where {@code X-Forwarded-For} and {@code Forwarded} disagree, one of them was passed on from the caller, so neither
     * is believed.
     */
    public String callerOf(HttpServletRequest request) {
        Optional<IPAddress> peer = address(request.getRemoteAddr()).filter(this::isTrusted);
        if (peer.isEmpty()) {
            return request.getRemoteAddr();
        }
        Set<IPAddress> callers = Stream.of(ForwardedFor.commonNodes(request), ForwardedFor.standardNodes(request))
                .filter(nodes -> !nodes.isEmpty())
                .map(nodes -> nearestStranger(peer.get(), nodes))
                .collect(Collectors.toSet());
        return (callers.size() == 1 ? callers.iterator().next() : peer.get()).toCanonicalString();
    }

    /** Goes back from proxy to proxy, as long as the one that tells is trusted and tells an address. */
    private IPAddress nearestStranger(IPAddress peer, List<String> nodes) {
        IPAddress caller = peer;
        for (int i = nodes.size() - 1; i >= 0 && isTrusted(caller); i--) {
            Optional<IPAddress> before = address(nodes.get(i));
            if (before.isEmpty()) {
                break;
            }
            caller = before.get();
        }
        return caller;
    }

    private boolean isTrusted(IPAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<IPAddress> range(String text) {
        return Optional.ofNullable(new IPAddressString(text, RANGE).getAddress())
                .map(IPAddress::toPrefixBlock)
                .map(TrustedProxies::plain);
    }

    private static Optional<IPAddress> address(String text) {
        return Optional.ofNullable(new HostName(text, NODE).asAddress()).map(TrustedProxies::plain);
    }

    /** The same machine has the same address, whichever family the socket is of and whichever card the packet came by. */
    private static IPAddress plain(IPAddress address) {
        if (!address.isIPv6()) {
            return address;
        }
        return address.isIPv4Convertible() ? address.toIPv4() : address.toIPv6().removeZone();
    }
}
