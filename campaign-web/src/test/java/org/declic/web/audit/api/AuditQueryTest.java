package org.declic.web.audit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class AuditQueryTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void asksForAllWithoutParameters() {
        assertThat(AuditQuery.filter(parameters)).isEqualTo(AuditFilter.ALL);
    }

    @Test
    void readsEveryParameter() {
        parameters.add("actor", " ada ");
        parameters.add("text", "sale");
        parameters.put("kind", List.of("CAMPAIGN", "DEAD_LETTER"));
        parameters.add("action", "STOPPED");
        parameters.add("from", "2026-03-01T09:00:00Z");
        parameters.add("until", "2026-03-02T09:00:00.5Z");

        assertThat(AuditQuery.filter(parameters))
                .isEqualTo(new AuditFilter(
                        "ada",
                        "sale",
                        Set.of(AuditedKind.CAMPAIGN, AuditedKind.DEAD_LETTER),
                        Set.of(AuditAction.STOPPED),
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Instant.parse("2026-03-02T09:00:00.500Z")));
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        parameters.add("kind", "SHIP");
        parameters.add("action", "sunk");
        parameters.add("from", "yesterday");
        parameters.add("until", "2026-03-01");

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> AuditQuery.filter(parameters));

        assertThat(refused.problem().context()).containsOnlyKeys("kind", "action", "from", "until");
        assertThat(refused.problem().context().get("kind")).contains("CAMPAIGN");
    }
}
