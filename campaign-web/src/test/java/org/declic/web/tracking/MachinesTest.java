package org.declic.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachinesTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private static boolean isMachine(Map<String, String> headers) {
        return Machines.isOne((HttpServletRequest) Proxy.newProxyInstance(
                MachinesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> headers.get((String) arguments[0])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mozilla/5.0",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Barracuda Sentinel (EE)",
                "curl/8.5.0",
                "python-requests/2.31",
                "Java-http-client/17.0.9",
                "Mozilla/5.0 HeadlessChrome/120.0"
            })
    void machinesNameThemselvesOrSayNothing(String agent) {
        assertThat(isMachine(Map.of("User-Agent", agent))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
                "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)"
            })
    void peopleComeByBrowsersMailProgramsAndPictureProxies(String agent) {
        assertThat(isMachine(Map.of("User-Agent", agent))).isFalse();
    }

    @Test
    void aBrowserThatPrefetchesIsNobodyYet() {
        assertThat(isMachine(Map.of("User-Agent", FIREFOX, "Sec-Purpose", "prefetch;prerender")))
                .isTrue();
        assertThat(isMachine(Map.of("User-Agent", FIREFOX, "Purpose", "prefetch")))
                .isTrue();
    }
}
