package org.declic.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.Refusal;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private final Problems problems = new Problems(new Ids());

    @Test
    void hasTheBodyOfTheContract() {
        byte[] body = Problem.of(ProblemCode.UNKNOWN_CAMPAIGN)
                .about("campaignId", "c-1")
                .body();

        assertThat(Json.object(new String(body, UTF_8)))
                .isEqualTo(Map.of(
                        "type",
                        "urn:declic:error:unknown-campaign-404",
                        "title",
                        "There is no activated campaign with that id or alias",
                        "status",
                        404,
                        "report",
                        Map.of("additionalContext", Map.of("campaignId", "c-1"))));
    }

    @ParameterizedTest
    @EnumSource
    void isDocumented(ProblemCode code) throws IOException {
        assertThat(Files.readString(Path.of("../docs/errors.md"))).contains("`" + code.type() + "`");
    }

    @Test
    void tellsFailuresOfTheDomain() {
        assertThat(problems.of(new NotFoundException("campaign", "c")).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problems.of(new ConflictException("edited-meanwhile", "x")).code())
                .isEqualTo(ProblemCode.EDITED_MEANWHILE);
        assertThat(problems.of(new ConflictException("never-heard-of", "x")).code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void everyRefusalOfATriggerHasACodeOfItsOwn() {
        for (Refusal refusal : Refusal.values()) {
            String word = refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(ProblemCode.ofWord(word)).as(word).isPresent();
        }
    }

    @Test
    void tellsOutages() {
        Problem broker = problems.of(new JMSException("down"));
        Problem database = problems.of(
                new IllegalStateException(new DatabaseUnavailableException(new SQLTransientConnectionException())));

        assertThat(broker.code()).isEqualTo(ProblemCode.BROKER_UNAVAILABLE);
        assertThat(broker.headers()).containsEntry("Retry-After", "2");
        assertThat(database.code()).isEqualTo(ProblemCode.DATABASE_UNAVAILABLE);
        assertThat(database.headers()).containsKey("Retry-After");
    }

    @Test
    void keepsWhatNobodyForesawToItself() {
        Problem problem = problems.of(new UncheckedIOException(new IOException("/etc/secret")));

        assertThat(problem.code()).isEqualTo(ProblemCode.INTERNAL);
        assertThat(problem.context()).containsOnlyKeys("errorId");
        assertThat(new String(problem.body(), UTF_8)).doesNotContain("secret", "Exception");
    }

    @Test
    void asksForATokenWith401() {
        assertThat(Problem.of(ProblemCode.TOKEN_EXPIRED).headers()).containsKey("WWW-Authenticate");
    }
}
