package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.Target;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Micro WAR and the broker, on a Payara Micro that Arquillian starts, with tokens that live for seconds only. */
@ExtendWith(ArquillianExtension.class)
class TriggerIT {

    private static final String WAR = "declic-micro";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private URL url;

    @Deployment(testable = false)
    static WebArchive microWar() {
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, Target.packaged(WAR + ".war").toFile());
    }

    @Test
    void deliversAndReportsEveryRecipientOfATrigger() {
        new TriggerScenario(root()).play();
    }

    @Test
    void refusesATokenThatHasExpired() {
        Ajo ajo = new Ajo(root());
        String token = ajo.token();

        Awaitility.await()
                .untilAsserted(() -> assertThat(ajo.send(triggerWith(ajo, token))
                                .body()
                                .path("type")
                                .asText())
                        .isEqualTo("urn:declic:error:token-expired-401"));
    }

    private static HttpRequest.Builder triggerWith(Ajo ajo, String token) {
        return ajo.request(Ajo.UNITARY)
                .setHeader("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(Ajo.json(Trigger.to("ann@expiry.example"))));
    }

    /** The adapter's URL has the right port, but an outward host and no context root. */
    private URI root() {
        return URI.create("http://127.0.0.1:" + url.getPort() + "/" + WAR + "/");
    }
}
