package org.declic.template.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBodyTest {

    @Test
    void countsWhatSaysNothing() {
        HtmlBody body = HtmlBody.of("<img src=a><img src=b alt=''><img src=c alt=Logo><a href='#'>x</a><a href=''>y</a>"
                + "<a href='#top'>z</a><a name=top></a>");

        assertThat(body.imagesWithoutText()).isOne();
        assertThat(body.emptyLinks()).isEqualTo(2);
        assertThat(body.brokenLink()).isEmpty();
        assertThat(body.hasScript()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a?b=c#d",
                "HTTP://shop.example",
                "https://shop.example/two words",
                "mailto:jane@example.com",
                "tel:+33123456789",
                "https://${context.host}/x",
                "$links.unsubscribe",
                "#top"
            })
    void takesAddresses(String address) {
        assertThat(HtmlBody.of("<a href=\"" + address + "\">x</a>").brokenLink())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "/offer",
                "www.shop.example",
                "https://",
                "https:///x",
                "http://a b.example",
                "ht tp:"
            })
    void findsAddressesThatAreNone(String address) {
        assertThat(HtmlBody.of("<a href=\"" + address + "\">x</a>").brokenLink())
                .isEqualTo(Optional.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<p onclick='x()'>a</p>",
                "<a href=' JavaScript:x()'>a</a>",
                "<svg><script>1</script></svg>"
            })
    void findsScripts(String html) {
        assertThat(HtmlBody.of(html).hasScript()).isTrue();
    }
}
