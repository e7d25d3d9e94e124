package org.declic.consent.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ListImportTest {

    private final DomainFixture domain;
    private final ListUploads uploads;
    private final ListImport imports;
    private final SandboxId sandbox;

    ListImportTest(Database database) {
        domain = new DomainFixture(database);
        uploads = database.transactional(new ListUploads(database.entities()));
        imports = new ListImport(domain.addressLists, uploads, new Ids(), domain.clock);
        sandbox = domain.sandbox("prod").id();
    }

    private ListUpload suppress(String csv) {
        return imports.suppress(DomainFixture.MANAGER, sandbox, "list.csv", csv);
    }

    private List<String> suppressed() {
        return domain
                .addressLists
                .page(sandbox, AddressList.CLIENT, ListFilter.containing(""), Optional.empty(), 100)
                .items()
                .stream()
                .map(entry -> entry.entity().value() + "|" + entry.comment())
                .toList();
    }

    @Test
    void suppressesWhatTheFileNamesAndTellsTheRest() {
        ListUpload upload = suppress("""
                Type, Value, Comment
                EMAIL,Jane@Example.com,"said ""no"", twice"

                domain,bad.example,
                EMAIL,examplegmail@com@,This is bad
                PHONE,+33612345678,
                EMAIL,short@example.com
                """);

        assertThat(suppressed())
                .containsExactlyInAnyOrder("jane@example.com|said \"no\", twice", "bad.example|", "short@example.com|");
        assertThat(upload.records()).isEqualTo(5);
        assertThat(upload.handled()).isEqualTo(3);
        assertThat(upload.failures())
                .containsExactly(
                        new FailedRecord(
                                "EMAIL",
                                "examplegmail@com@",
                                "This is bad",
                                "Invalid format for the entry: examplegmail@com@"),
                        new FailedRecord("PHONE", "+33612345678", "", "The type must be EMAIL or DOMAIN"));
        assertThat(uploads.get(sandbox, upload.id())).isEqualTo(upload);
        assertThat(uploads.page(sandbox, Optional.empty(), 10).items()).containsExactly(upload);
        assertThatThrownBy(() -> uploads.get(domain.sandbox("dev").id(), upload.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesManyAndTheSameAgain() {
        String csv = "TYPE,VALUE\n"
                + IntStream.range(0, 1_100)
                        .mapToObj(i -> "EMAIL,user-" + i + "@example.com")
                        .collect(Collectors.joining("\n"));

        assertThat(suppress(csv).handled()).isEqualTo(1_100);
        assertThat(suppress(csv).handled()).isEqualTo(1_100);

        assertThat(domain.addressLists.clear(DomainFixture.ADMINISTRATOR, sandbox, AddressList.CLIENT))
                .isEqualTo(1_100);
    }

    @Test
    void changesNothingForWhatIsNoSuchFile() {
        for (String csv : List.of("", "EMAIL,jane@example.com", "TYPE,VALUE\nEMAIL,\"jane@example.com")) {
            assertThatThrownBy(() -> suppress(csv)).as(csv).isInstanceOf(InvalidListFileException.class);
        }
        assertThat(suppressed()).isEmpty();
        assertThat(uploads.page(sandbox, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void forgetsAnUploadNotWhatItSuppressed() {
        ListUpload upload = suppress("TYPE,VALUE\nEMAIL,jane@example.com");

        assertThatThrownBy(() -> uploads.forget(DomainFixture.VIEWER, sandbox, upload.id()))
                .isInstanceOf(MissingRightException.class);
        uploads.forget(DomainFixture.MANAGER, sandbox, upload.id());

        assertThatThrownBy(() -> uploads.get(sandbox, upload.id())).isInstanceOf(NotFoundException.class);
        assertThat(suppressed()).containsExactly("jane@example.com|");
    }
}
