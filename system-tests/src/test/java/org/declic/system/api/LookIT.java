package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What emails of the sandbox begin with is asked for and decided by the API. */
@ExtendWith(SharedServers.class)
class LookIT {

    private final MailingServer declic;
    private final Ajo administrator;

    LookIT(MailingServer declic) {
        this.declic = declic;
        administrator = new Ajo(declic.server().root(), Credentials.ADMINISTRATION);
    }

    private Answer put(Ajo client, Map<String, Object> look) {
        return client.send(client.request("api/v1/look").PUT(BodyPublishers.ofString(Ajo.json(look))));
    }

    private Answer get() {
        return declic.ajo().send(declic.ajo().request("api/v1/look").GET());
    }

    @Test
    void anAdministratorDecides() {
        Map<String, Object> look = Map.of("theme", Map.of("accent", "#7c2d12"), "company", "Example Ltd");
        assertThat(put(declic.ajo(), look).status()).isEqualTo(403);
        assertThat(put(administrator, look).status()).isEqualTo(200);
        try {
            Answer told = get();
            assertThat(told.body().at("/theme/accent").asText()).isEqualTo("#7c2d12");
            assertThat(told.body().at("/theme/width").asInt()).isEqualTo(600);
            assertThat(told.body().path("company").asText()).isEqualTo("Example Ltd");
            assertThat(told.body().path("logo").asText()).isEmpty();
        } finally {
            put(administrator, Map.of());
        }
        assertThat(get().body().path("company").asText()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        Answer refused = put(
                administrator, Map.of("logo", "http://x.example", "company", "#end", "theme", Map.of("width", "wide")));
        Answer broken = put(administrator, Map.of("logo", "http://x.example", "company", "#end"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactly("/theme");
        assertThat(broken.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("/logo", "/logoText", "/company");
    }
}
