package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/campaigns", "/messages?campaign=4711&after=2026-01-01T00:00:00Z~a", "/a/b#c"})
    void takesPathsOfThisServer(String text) {
        assertThat(LocalAddress.of(text)).map(LocalAddress::text).contains(text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "campaigns",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/campaigns\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/campaigns?q=é",
                "/%zz"
            })
    void refusesWhatLeadsElsewhere(String text) {
        assertThat(LocalAddress.of(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(LocalAddress.of("/" + "a".repeat(2000))).isEmpty();
    }

    @Test
    void comesBackToThePageWhoseFormWasSent() {
        RequestFixture request = RequestFixture.post("/channels/edit")
                .header("Host", "declic.example:8080")
                .header("Referer", "http://declic.example:8080/channels/edit?id=7");

        assertThat(LocalAddress.formPage(request.get()).text()).isEqualTo("/channels/edit?id=7");
    }

    @Test
    void doesNotComeBackToAnotherSite() {
        RequestFixture request = RequestFixture.post("/channels/edit")
                .header("Host", "declic.example")
                .header("Referer", "http://declic.example.evil.example/channels");

        assertThat(LocalAddress.formPage(request.get()).text()).isEqualTo("/channels/edit");
    }

    @Test
    void isEncodedAsAParameter() {
        assertThat(new LocalAddress("/a?b=c&d=e").encoded()).isEqualTo("%2Fa%3Fb%3Dc%26d%3De");
    }
}
