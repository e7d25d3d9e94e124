package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tokens of a person's devices, from their registration to the message on each. */
@ExtendWith(SharedServers.class)
class PushTokenIT {

    private static final String PHONE = "bk3RNwTe3H0:CI2k-the-phone";
    private static final String TABLET = "bk3RNwTe3H0:CI2k-the-tablet";

    private final Ajo ajo;

    PushTokenIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
    }

    @Test
    void aMessageGoesToEachDeviceThatIsRegistered() {
        String person = "registered-1";
        assertThat(register(person, PHONE).status()).isEqualTo(204);
        assertThat(register(person, TABLET).status()).isEqualTo(204);
        assertThat(register(person, TABLET).status()).isEqualTo(204);
        Answer both = ajo.awaitAll(ajo.accepted(push(person)), "sent");

        assertThat(send("DELETE", token(person, PHONE)).status()).isEqualTo(204);
        Answer one = ajo.awaitAll(ajo.accepted(push(person)), "sent");
        assertThat(send("DELETE", token(person, TABLET)).status()).isEqualTo(204);
        Answer none = ajo.trigger(push(person));

        assertThat(both.recipientStates()).hasSize(2);
        assertThat(both.body().path("recipients"))
                .as("told apart")
                .extracting(recipient -> recipient.at("/device/tokenEnd").asText())
                .containsExactlyInAnyOrder("he-phone", "e-tablet");
        assertThat(both.body().path("recipients"))
                .extracting(recipient -> recipient.path("messageId").asText())
                .doesNotHaveDuplicates();
        assertThat(one.recipientStates()).hasSize(1);
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void refusesWhatIsNoToken() {
        Map<String, Object> apple = new HashMap<>(token("refused-1", "not-hexadecimal"));
        apple.put("platform", "apns");
        Answer form = send("PUT", apple);
        Answer shape = send("PUT", Map.of("namespace", "ecid", "token", "a b", "device", "x"));
        Answer nobody = send("DELETE", token("nobody-1", PHONE));

        assertThat(form.status()).isEqualTo(400);
        assertThat(form.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactly("/token");
        assertThat(shape.status()).isEqualTo(400);
        assertThat(shape.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .contains("/userId", "/appID", "/platform", "/device");
        assertThat(nobody.status()).isEqualTo(404);
    }

    private Answer register(String person, String token) {
        return send("PUT", token(person, token));
    }

    private static Map<String, Object> token(String person, String token) {
        return Map.of(
                "namespace", "ecid", "userId", person, "appID", "org.declic.demo", "platform", "fcm", "token", token);
    }

    private static Trigger push(String person) {
        Recipient known = new Recipient("aep", "ecid", person, Map.of(), Map.of(), Map.of());
        return Trigger.of(List.of(known)).ofCampaign("parcel-update");
    }

    private Answer send(String method, Map<String, Object> body) {
        return ajo.send(ajo.request("api/v1/push/tokens").method(method, BodyPublishers.ofString(Ajo.json(body))));
    }
}
