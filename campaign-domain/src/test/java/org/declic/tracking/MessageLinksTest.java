package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.declic.settings.SecretCipherFixture;
import org.declic.settings.SettingsFixture;
import org.declic.shared.MessageId;
import org.declic.tracking.MessageLinks.ShortLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinksTest {

    private static final MessageId MESSAGE = new MessageId("0f3k9q2m7d5s1v8c4b6n0f3k");

    private final MessageLinks links = new MessageLinks(SecretCipherFixture.aCipher("k"));

    private static MessageLinks reachable(String url) {
        return SettingsFixture.with("declic.public.url", url, () -> new MessageLinks(SecretCipherFixture.aCipher("k")));
    }

    private String rest(MessageLinks of) {
        return of.path(MessageLinks.UNSUBSCRIBE, MESSAGE).substring(MessageLinks.UNSUBSCRIBE.length());
    }

    @Test
    void leadBackToTheirMessage() {
        assertThat(links.read(MessageLinks.UNSUBSCRIBE, rest(links))).contains(MESSAGE);
        assertThat(rest(links)).startsWith(MESSAGE + "/").doesNotContain("@");
    }

    @Test
    void standBelowThePublicAddress() {
        Map<String, Object> named = reachable("https://d.example/").of(MESSAGE);

        assertThat(named)
                .containsOnly(
                        Map.entry("unsubscribe", "https://d.example/t/u/" + rest(links)),
                        Map.entry("mirror", "https://d.example" + links.path(MessageLinks.MIRROR, MESSAGE)));
        assertThat(links.of(MESSAGE)).as("without an address").isEmpty();
    }

    @Test
    void nobodyElseMakesThem() {
        MessageLinks others = new MessageLinks(SecretCipherFixture.aCipher("x"));

        assertThat(links.read(MessageLinks.UNSUBSCRIBE, rest(others))).isEmpty();
        assertThat(links.read("/t/c/", rest(links)))
                .as("a link of another kind")
                .isEmpty();
        assertThat(links.read(MessageLinks.UNSUBSCRIBE, "another" + rest(links)))
                .isEmpty();
    }

    @Test
    void aClickLeadsOnlyWhereItWasMadeFor() {
        String target = "https://shop.example/a?b=c&d=é#x";
        String link = reachable("https://d.example").click(MESSAGE, target).orElseThrow();
        String rest = link.substring("https://d.example/t/c/".length(), link.indexOf("?u="));

        assertThat(URLDecoder.decode(link.substring(link.indexOf("?u=") + 3), StandardCharsets.UTF_8))
                .isEqualTo(target);
        assertThat(links.readClick(rest, target)).contains(MESSAGE);
        assertThat(links.readClick(rest, "https://evil.example/")).isEmpty();
        assertThat(links.readClick(rest, "")).isEmpty();
        assertThat(links.readClick(this.rest(links), ""))
                .as("the link of another kind")
                .isEmpty();
    }

    @Test
    void aShortLinkTellsItsMessageAndItsPlace() {
        String link = reachable("https://d.example").shortened(MESSAGE, 12).orElseThrow();
        String code = link.substring("https://d.example/t/s/".length());

        assertThat(code).hasSize(32);
        assertThat(links.readShort(code)).contains(new ShortLink(MESSAGE, 12));
        assertThat(links.readShort(code.substring(0, 31) + "3"))
                .as("another place")
                .isEmpty();
        assertThat(new MessageLinks(SecretCipherFixture.aCipher("x")).readShort(code))
                .as("made elsewhere")
                .isEmpty();
        assertThat(links.shortened(MESSAGE, 0)).as("without an address").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "../", "0f3k9q2m7d5s1v8c4b6n0f3k", "0f3k9q2m7d5s1v8c4b6n0f3kabcdef99999999999"})
    void whatIsNoShortLinkLeadsNowhere(String code) {
        assertThat(links.readShort(code)).isEmpty();
    }

    @Test
    void knowsItsOwnAddresses() {
        MessageLinks reachable = reachable("https://d.example");

        assertThat(reachable.isOwn("https://d.example/t/u/x/y")).isTrue();
        assertThat(reachable.isOwn("https://d.example.evil.example/t/u/x/y")).isFalse();
        assertThat(links.isOwn("https://d.example/t/u/x/y")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "0f3k9q2m7d5s1v8c4b6n0f3k", "0f3k9q2m7d5s1v8c4b6n0f3k/", "../etc/passwd"})
    void whatIsNoneLeadsNowhere(String rest) {
        assertThat(links.read(MessageLinks.UNSUBSCRIBE, rest)).isEmpty();
    }
}
