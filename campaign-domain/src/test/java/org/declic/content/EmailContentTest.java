package org.declic.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailContentTest {

    private static List<ContentAlert> alerts(String subject, String html) {
        return new EmailContent(subject, "", html, "Hello").alerts();
    }

    private static List<String> codes(String subject, String html) {
        return alerts(subject, html).stream().map(ContentAlert::code).toList();
    }

    @Test
    void tellsWhatReadersStumbleOver() {
        String html = "<img src=a><a href='#'>x</a><a href=offer>y</a><script>1</script>";

        assertThat(alerts("Hello", html))
                .containsExactly(
                        ContentAlert.warning("html-script"),
                        ContentAlert.warning("image-alt", "1"),
                        ContentAlert.warning("link-empty", "1"),
                        ContentAlert.warning("link-broken", "offer"));
        assertThat(alerts("Hello", "<p>Hello</p>")).isEmpty();
    }

    @Test
    void heavyMailIsCutOffAndHugeMailRefused() {
        assertThat(codes("Hello", "x".repeat(100 * 1024))).isEmpty();
        assertThat(codes("Hello", "x".repeat(100 * 1024 + 1))).containsExactly("html-heavy");
        assertThat(alerts("Hello", "x".repeat(2 * 1024 * 1024 + 1)))
                .containsExactly(ContentAlert.error("html-huge", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "Your order, false",
        "Your order!, false",
        "Your order!!, true",
        "BUY NOW CHEAP, true",
        "SNCF AVIS, false",
        "10 % für alle, false",
        "ОБНОВЛЕНИЕ ЗАКАЗА, true"
    })
    void loudSubjects(String subject, boolean loud) {
        assertThat(codes(subject, "<p>Hello</p>").contains("subject-loud")).isEqualTo(loud);
    }
}
