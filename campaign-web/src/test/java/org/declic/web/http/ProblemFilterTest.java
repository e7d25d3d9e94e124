package org.declic.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.shared.Ids;
import org.declic.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemFilterTest {

    private final ProblemFilter filter = new ProblemFilter(new Problems(new Ids()));
    private final RecordedResponse response = new RecordedResponse();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("a body that breaks off", 400, failing(new IOException("Invalid chunk"))),
                Arguments.of("an error", 500, failing(new StackOverflowError())),
                Arguments.of("an exception", 500, failing(new IllegalStateException("secret"))),
                Arguments.of("a servlet's", 500, failing(new ServletException("secret", new LinkageError("x")))),
                Arguments.of("a page of the container", 404, sending(404)),
                Arguments.of("a refusal of the container", 405, sending(405)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void answersWithAProblem(String what, int status, FilterChain failing) throws Exception {
        filter.doFilter(RecordedResponse.request(), response.get(), failing);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.text()).doesNotContain("secret");
        assertThat(Json.object(response.text())).containsEntry("status", status);
        assertThat(response.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKey("X-Left-Over");
    }

    @Test
    void setsTheHeadersOfASuccess() throws Exception {
        filter.doFilter(
                RecordedResponse.request(),
                response.get(),
                (request, answer) -> answer.getOutputStream().write("{}".getBytes(UTF_8)));

        assertThat(response.text()).isEqualTo("{}");
        assertThat(response.headers()).containsKeys("Content-Security-Policy", "X-Content-Type-Options");
    }

    @Test
    void breaksOffAnAnswerThatHasBegun() {
        assertThatIOException()
                .isThrownBy(() -> filter.doFilter(RecordedResponse.request(), response.get(), (request, answer) -> {
                    answer.flushBuffer();
                    throw new IllegalStateException("too late");
                }))
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(response.headers()).isNotEqualTo(Map.of());
    }

    private static FilterChain failing(Throwable failure) {
        return (request, response) -> {
            ((HttpServletResponse) response).setHeader("X-Left-Over", "of what failed");
            sneak(failure);
        };
    }

    private static FilterChain sending(int status) {
        return (request, response) -> ((HttpServletResponse) response).sendError(status);
    }

    @SuppressWarnings("unchecked") // the compiler takes T for an unchecked exception
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
