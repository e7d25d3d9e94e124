package org.declic.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.declic.settings.InvalidSettingException;
import org.declic.settings.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final String PROXIES = "10.0.0.0/8, 192.0.2.7 ,fd00::/8,2001:db8::7";
    private static final String PROXY = "10.1.2.3";
    private static final String CALLER = "203.0.113.9";
    private static final String COMMON = "X-Forwarded-For";
    private static final String STANDARD = "Forwarded";

    private final TrustedProxies proxies = trusting(PROXIES);

    @ParameterizedTest
    @ValueSource(strings = {COMMON, STANDARD})
    void believesNobodyUnlessToldTo(String header) {
        String text = header.equals(COMMON) ? CALLER : "for=" + CALLER;

        assertThat(trusting("").callerOf(new Call(PROXY).with(header, text).request()))
                .isEqualTo(PROXY);
        assertThat(proxies.callerOf(new Call("198.51.100.1").with(header, text).request()))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.callerOf(new Call("2001:db8::8").with(header, text).request()))
                .isEqualTo("2001:db8::8");
        assertThat(proxies.callerOf(new Call(PROXY).with(header, text).request()))
                .isEqualTo(CALLER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "192.0.2.7",
                "::ffff:10.0.0.1",
                "fd12:3::4",
                "fd00::1%2",
                "2001:db8::7"
            })
    void knowsItsProxies(String peer) {
        assertThat(proxies.callerOf(new Call(peer).with(COMMON, CALLER).request()))
                .isEqualTo(CALLER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9, 10.0.0.1, 10.9.9.9, 192.0.2.7 | 203.0.113.9",
                "1.1.1.1, 203.0.113.9 | 203.0.113.9",
                "10.0.0.1, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "10.0.0.5, 10.0.0.6 | 10.0.0.5",
                "203.0.113.9:4711 | 203.0.113.9",
                "2001:DB8:0::9 | 2001:db8::9",
                "[2001:db8::9]:4711 | 2001:db8::9",
                "::ffff:203.0.113.9 | 203.0.113.9",
                "fe80::1%eth0 | fe80::1",
            })
    void takesTheRightmostAddressThatIsNoProxy(String chain, String caller) {
        assertThat(proxies.callerOf(new Call(PROXY).with(COMMON, chain).request()))
                .isEqualTo(caller);
    }

    @Test
    void readsSeveralLinesInTheirOrder() {
        Call call = new Call(PROXY)
                .with(COMMON, "1.1.1.1")
                .with(COMMON, "203.0.113.9, 10.0.0.1")
                .with(COMMON, "10.0.0.2");

        assertThat(proxies.callerOf(call.request())).isEqualTo(CALLER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.9",
                "For=\"203.0.113.9:4711\";proto=https;by=10.0.0.1",
                "proto=https; for=203.0.113.9 , for=10.0.0.1",
                "for=1.1.1.1, for=203.0.113.9, for=\"10.0.0.1:80\"",
                "for=203.0.113.9;host=\"a,for=1.1.1.1\"",
                "for=203.0.113.9;host=\"a;for=1.1.1.1\"",
            })
    void readsTheStandardHeader(String forwarded) {
        assertThat(proxies.callerOf(new Call(PROXY).with(STANDARD, forwarded).request()))
                .isEqualTo(CALLER);
    }

    @Test
    void readsIpv6InTheStandardHeader() {
        Call call = new Call("fd00::1").with(STANDARD, "for=\"[2001:db8:0::9]:4711\", for=\"[fd00::2]\"");

        assertThat(proxies.callerOf(call.request())).isEqualTo("2001:db8::9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | ''",
                "X-Forwarded-For | ,",
                "X-Forwarded-For | unknown",
                "X-Forwarded-For | localhost",
                "X-Forwarded-For | 1",
                "X-Forwarded-For | *",
                "X-Forwarded-For | 0x7f.1",
                "X-Forwarded-For | 203.0.113.0/24",
                "X-Forwarded-For | 203.0.113.1-9",
                "X-Forwarded-For | 203.0.113.999",
                "X-Forwarded-For | 203.0.113.9 10.0.0.1",
                "X-Forwarded-For | 203.0.113.9,",
                "Forwarded | 203.0.113.9",
                "Forwarded | for=_hidden",
                "Forwarded | for=unknown",
                "Forwarded | for=203.0.113.9, for=\"10.0.0.1:_port\"",
                "Forwarded | for=203.0.113.9, proto=https",
                "Forwarded | for=203.0.113.9;host=\"a\\\",for=1.1.1.1",
                "Forwarded | for=\"203.0.113.9",
                "Forwarded | for=203.0.113.9 for=1.1.1.1",
            })
    void staysWithTheProxyWhereItTellsNoAddress(String header, String text) {
        assertThat(proxies.callerOf(new Call(PROXY).with(header, text).request()))
                .isEqualTo(PROXY);
    }

    @Test
    void staysWithTheLastProxyThatToldAnAddress() {
        assertThat(proxies.callerOf(
                        new Call(PROXY).with(COMMON, "1.1.1.1, junk, 10.0.0.9").request()))
                .isEqualTo("10.0.0.9");
    }

    @Test
    void believesNeitherOfTwoHeadersThatDisagree() {
        Call call = new Call(PROXY).with(COMMON, CALLER).with(STANDARD, "for=1.1.1.1");

        assertThat(proxies.callerOf(call.request())).isEqualTo(PROXY);
    }

    @Test
    void believesTwoHeadersThatAgree() {
        Call call = new Call(PROXY).with(COMMON, "1.1.1.1, " + CALLER).with(STANDARD, "for=" + CALLER);

        assertThat(proxies.callerOf(call.request())).isEqualTo(CALLER);
    }

    @Test
    void readsALongHeader() {
        Call call = new Call(PROXY)
                .with(STANDARD, "for=10.0.0.1,".repeat(5_000) + "for=" + CALLER)
                .with(STANDARD, "for=10.0.0.1;" + "a=\"b\";".repeat(5_000));

        assertThat(proxies.callerOf(call.request())).isEqualTo(CALLER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/33 | 10.0.0.0/33",
                "10.0.0.1, | ''",
                "proxy.example | proxy.example",
                "10.0.0.* | 10.0.0.*",
                "10.0.0.1-9 | 10.0.0.1-9",
                "10.1 | 10.1",
                "* | *",
                "/8 | /8",
                "10.0.0.1, fd00::/129 | fd00::/129",
            })
    void refusesASettingThatIsNoListOfAddresses(String setting, String culprit) {
        assertThatThrownBy(() -> trusting(setting))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Setting DECLIC_PROXIES=" + culprit + " is no address or CIDR range");
    }

    private static TrustedProxies trusting(String setting) {
        return SettingsFixture.with("declic.proxies", setting, TrustedProxies::new);
    }

    /** A request from {@code peer}. */
    private record Call(String peer, Map<String, List<String>> headers) {

        Call(String peer) {
            this(peer, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        }

        Call with(String header, String line) {
            headers.computeIfAbsent(header, unused -> new ArrayList<>()).add(line);
            return this;
        }

        HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    Call.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getRemoteAddr" -> peer;
                        case "getHeaders" ->
                            Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
                        default -> throw new UnsupportedOperationException(called.getName());
                    });
        }
    }
}
