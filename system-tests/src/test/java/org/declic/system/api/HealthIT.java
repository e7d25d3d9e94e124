package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.RawCall;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ExpectedHeaders;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The health check of Adobe's contract: for clients, without a sandbox. */
@ExtendWith(SharedServers.class)
class HealthIT {

    private static final String HEALTH = "GET /ajo/im/health";

    private final DeclicServer declic;
    private final Map<String, String> headers;

    HealthIT(DeclicServer declic) {
        this.declic = declic;
        this.headers = new HashMap<>(new Ajo(declic.root()).headers());
    }

    @Test
    void tellsAClientThatAllIsWell() {
        headers.remove("x-sandbox-name");

        Answer answer = ask();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\",\"broker\":\"UP\",\"database\":\"UP\"}");
        assertThat(answer.header("content-type")).startsWith("application/json");
        ExpectedHeaders.checkData(answer.headers());
    }

    @Test
    void tellsNobodyElse() {
        headers.remove("Authorization");
        assertThat(ask().body().path("type").asText()).isEqualTo("urn:declic:error:token-missing-401");
    }

    @Test
    void asksWhoCallsAndForWhichOrganisation() {
        headers.remove("x-api-key");
        headers.remove("x-gw-ims-org-id");

        Answer answer = ask();

        assertThat(answer.body().path("type").asText()).isEqualTo("urn:declic:error:invalid-request-400");
        assertThat(answer.body().path("report").path("additionalContext").toString())
                .contains("x-api-key", "x-gw-ims-org-id");
    }

    private Answer ask() {
        return new RawCall(HEALTH, headers, "").send(declic.root());
    }
}
