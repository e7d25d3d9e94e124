package org.declic.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListUpload;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.Page;
import org.junit.jupiter.api.Test;

class ListCsvTest {

    private final StringBuilder file = new StringBuilder();

    @Test
    void writesAllPagesWithoutFormulas() throws IOException {
        List<Optional<String>> asked = new ArrayList<>();
        ListCsv.write(
                after -> {
                    asked.add(after);
                    return after.isEmpty()
                            ? new Page<>(List.of(entry("+x@example.com", "=1+1")), "key")
                            : new Page<>(List.of(entry("jane@example.com", "a, b")), null);
                },
                file);

        assertThat(asked).containsExactly(Optional.empty(), Optional.of("key"));
        assertThat(file.toString().lines())
                .containsExactly(
                        "TYPE,VALUE,COMMENT,CAUSE,BY,SINCE",
                        "EMAIL,'+x@example.com,'=1+1,SOFT,mia,1970-01-01T00:00:00Z",
                        "EMAIL,jane@example.com,\"a, b\",SOFT,mia,1970-01-01T00:00:00Z");
    }

    @Test
    void writesLinesThatWereLeftOut() throws IOException {
        ListUpload.Lines lines =
                new ListUpload.Lines(3, 1, List.of(new FailedRecord("EMAIL", "@nobody", "", "Invalid format")));
        ListCsv.write(
                new ListUpload("1", AddressList.CLIENT, "mia", "list.csv", Instant.EPOCH, Instant.EPOCH, lines), file);

        assertThat(file.toString().lines())
                .containsExactly("TYPE,VALUE,COMMENT,REASON", "EMAIL,'@nobody,,Invalid format");
    }

    private static ListEntry entry(String address, String comment) {
        return new ListEntry(
                "1",
                AddressList.CLIENT,
                ListedEntity.email(address).orElseThrow(),
                ListCause.SOFT,
                comment,
                "mia",
                Instant.EPOCH);
    }
}
