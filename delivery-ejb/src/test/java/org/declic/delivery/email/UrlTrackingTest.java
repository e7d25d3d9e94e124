package org.declic.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.declic.channel.EmailSettings.Source;
import org.declic.channel.EmailSettings.UrlParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTrackingTest {

    private static final UrlTracking TWO = tracking("a", "1", "b", "2");

    private static UrlTracking tracking(String... namesAndValues) {
        List<UrlParameter> parameters = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(new UrlParameter(namesAndValues[i], namesAndValues[i + 1]));
        }
        return UrlTracking.of(parameters, source -> "Spring & été+1 #/?" + source);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example,                 https://shop.example?a=1&b=2",
        "https://shop.example/,                https://shop.example/?a=1&b=2",
        "HTTPS://Shop.example:8443/x,          HTTPS://Shop.example:8443/x?a=1&b=2",
        "https://shop.example/x?,              https://shop.example/x?a=1&b=2",
        "https://shop.example/x?c=3,           https://shop.example/x?c=3&a=1&b=2",
        "https://shop.example/x?c=3&,          https://shop.example/x?c=3&a=1&b=2",
        "https://shop.example/x?c=a=b?d,       https://shop.example/x?c=a=b?d&a=1&b=2",
        "https://shop.example/x#top,           https://shop.example/x?a=1&b=2#top",
        "https://shop.example#,                https://shop.example?a=1&b=2#",
        "https://shop.example/#/x?a=9,         https://shop.example/?a=1&b=2#/x?a=9",
        "https://shop.example/x?c=3#?b=9,      https://shop.example/x?c=3&a=1&b=2#?b=9",
        "https://shop.example/x?a=9,           https://shop.example/x?a=9&b=2",
        "https://shop.example/x?c=3&b#top,     https://shop.example/x?c=3&b&a=1#top",
        "https://shop.example/x?aa=9&xb=9,     https://shop.example/x?aa=9&xb=9&a=1&b=2",
        "https://shop.example/x?b=9&a=,        https://shop.example/x?b=9&a=",
        "https://été.example/é?%C3%A9=é,       https://été.example/é?%C3%A9=é&a=1&b=2",
        "https://[2001:db8::1]/,               https://[2001:db8::1]/?a=1&b=2"
    })
    void standsInTheQueryBeforeTheFragment(String url, String expected) {
        assertThat(TWO.appendedTo(url)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a b",
                "https://shop.example/?a|b",
                "https://shop.example/%zz",
                "https://shop.example/#a#b",
                "https://",
                "https:///x",
                "https://[shop/"
            })
    void whatIsNoAddressStaysAsItIs(String url) {
        assertThat(TWO.appendedTo(url)).isEqualTo(url);
    }

    @Test
    void valuesAreFilledInAndEncoded() {
        assertThat(tracking("utm_campaign", "x {{context.system.source.name}}").appendedTo("https://shop.example/"))
                .isEqualTo("https://shop.example/?utm_campaign=x%20Spring%20%26%20%C3%A9t%C3%A9%2B1%20%23%2F%3FNAME");
    }

    @Test
    void asksOnlyForWhatAValueNames() {
        AtomicInteger asked = new AtomicInteger();
        List<UrlParameter> parameters =
                List.of(new UrlParameter("v", Source.VERSION_ID.placeholder()), new UrlParameter("s", "newsletter"));

        UrlTracking tracking = UrlTracking.of(parameters, source -> source.name() + asked.incrementAndGet());

        assertThat(tracking.appendedTo("http://a.b/")).isEqualTo("http://a.b/?v=VERSION_ID1&s=newsletter");
        assertThat(asked).hasValue(1);
    }

    @Test
    void noneChangesNothing() {
        assertThat(tracking().isEmpty()).isTrue();
        assertThat(tracking().appendedTo("https://shop.example/")).isEqualTo("https://shop.example/");
    }
}
