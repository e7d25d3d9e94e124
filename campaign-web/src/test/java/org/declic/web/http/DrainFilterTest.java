package org.declic.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import org.declic.shared.Json;
import org.junit.jupiter.api.Test;

class DrainFilterTest {

    private final RequestsUnderWay requests = new RequestsUnderWay();
    private final DrainFilter filter = new DrainFilter(requests);
    private final RecordedResponse response = new RecordedResponse();

    @Test
    void letsTheRequestsUnderWayEndAndTurnsNewOnesAway() throws Exception {
        FilterChain drains = (request, answer) -> {
            assertThat(requests.getUnderWay()).isEqualTo(1);
            assertThat(drain()).isFalse();
        };
        filter.doFilter(RecordedResponse.request(), new RecordedResponse().get(), drains);

        assertThat(drain()).isTrue();
        filter.doFilter(RecordedResponse.request(), response.get(), (request, answer) -> {
            throw new AssertionError("let through");
        });
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsEntry("Connection", "close").containsKey("Retry-After");
        assertThat(Json.object(response.text())).containsEntry("type", "urn:declic:error:server-stopping-503");
    }

    @Test
    void aRequestThatFailsHasEnded() {
        assertThat(catchThrowable(
                        () -> filter.doFilter(RecordedResponse.request(), response.get(), (request, answer) -> {
                            throw new IOException("broken off");
                        })))
                .isInstanceOf(IOException.class);
        assertThat(requests.getUnderWay()).isZero();
    }

    private boolean drain() {
        try {
            return requests.drain(0);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
