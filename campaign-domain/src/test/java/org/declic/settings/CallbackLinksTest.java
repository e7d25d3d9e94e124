package org.declic.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

class CallbackLinksTest {

    private static final MessageId MESSAGE = new MessageId("m1");

    private final CallbackLinks links = new CallbackLinks(SecretCipherFixture.aCipher("k"));

    @Test
    void signsAnAddressForEachMessageAndConfiguration() {
        String address = address("https://d.example/");
        String signature = address.substring(address.lastIndexOf('/') + 1);

        assertThat(address).startsWith("https://d.example/callbacks/c1/m1/").isEqualTo(address("https://d.example"));
        assertThat(links.isGenuine("c1", MESSAGE, signature)).isTrue();
        assertThat(links.isGenuine("c2", MESSAGE, signature)).isFalse();
        assertThat(links.isGenuine("c1", new MessageId("m2"), signature)).isFalse();
        assertThat(links.isGenuine("c1", MESSAGE, "")).isFalse();
        assertThat(new CallbackLinks(SecretCipherFixture.aCipher("x")).isGenuine("c1", MESSAGE, signature))
                .isFalse();
    }

    @Test
    void signsAnAddressForWhatPeopleAnswerToAConfiguration() {
        SandboxId prod = new SandboxId("s1");
        String address = SettingsFixture.with(
                "declic.public.url",
                "https://d.example/",
                () -> links.inbound(prod, "c1").orElseThrow());
        String signature = address.substring(address.lastIndexOf('/') + 1);

        assertThat(address).isEqualTo("https://d.example/callbacks/inbound/s1/c1/" + signature);
        assertThat(links.isGenuine(prod, "c1", signature)).isTrue();
        assertThat(links.isGenuine(prod, "c2", signature)).isFalse();
        assertThat(links.isGenuine(new SandboxId("s2"), "c1", signature)).isFalse();
        assertThat(links.isGenuine(prod, "c1", "")).isFalse();
        assertThat(links.isGenuine("s1", new MessageId("c1"), signature))
                .as("for the status of a message")
                .isFalse();
    }

    @Test
    void thereIsNoneWhereNobodyCanReachTheServer() {
        assertThat(links.of("c1", MESSAGE)).isEmpty();
        assertThat(links.inbound(new SandboxId("s1"), "c1")).isEmpty();
    }

    private String address(String url) {
        return SettingsFixture.with(
                "declic.public.url", url, () -> links.of("c1", MESSAGE).orElseThrow());
    }
}
