package org.declic.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.audit.FieldChange;
import org.declic.shared.Page;
import org.junit.jupiter.api.Test;

class AuditFileTest {

    private static final String HEADER = "at,actor,actorKind,action,kind,id,name,field,before,after\r\n";

    private static AuditEntry entry(String name, FieldChange... changes) {
        return new AuditEntry(
                "e",
                null,
                Instant.parse("2026-03-02T09:00:00Z"),
                new AuditEntry.By("ada", Actor.Kind.USER),
                AuditAction.CHANGED,
                new AuditedThing(AuditedKind.CAMPAIGN, "c-1", name),
                List.of(changes));
    }

    private static String written(Map<Optional<String>, Page<AuditEntry>> pages) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        AuditFile.write(key -> Objects.requireNonNull(pages.get(key)), body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesALineForEachFieldOfEveryPage() throws IOException {
        AuditEntry two = entry("Été", FieldChange.of("subject", "a, b", "c"), FieldChange.undisclosed("secret"));

        String file = written(Map.of(
                Optional.empty(), new Page<>(List.of(two), "next"),
                Optional.of("next"), new Page<>(List.of(entry("Sale")), null)));

        String start = "2026-03-02T09:00:00Z,ada,USER,CHANGED,CAMPAIGN,c-1,";
        assertThat(file)
                .isEqualTo(HEADER + start + "Été,subject,\"a, b\",c\r\n" + start + "Été,secret,,\r\n" + start
                        + "Sale,,,\r\n");
    }

    @Test
    void letsNoSpreadsheetRunWhatStandsThere() throws IOException {
        AuditEntry hostile = entry("=1+1", FieldChange.of("subject", "+2", "@x"));

        assertThat(written(Map.of(Optional.empty(), new Page<>(List.of(hostile), null))))
                .contains(",'=1+1,subject,'+2,'@x");
    }
}
