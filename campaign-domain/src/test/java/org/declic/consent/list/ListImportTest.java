package org.declic.consent.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.consent.list.InvalidListFileException.Fault;
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
        uploads = database.transactional(new ListUploads(database.entities(), domain.auditLog));
        imports = new ListImport(domain.addressLists, uploads, new Ids(), domain.clock);
        sandbox = domain.sandbox("prod").id();
    }

    private ListUpload suppress(String csv) throws IOException {
        return suppress(ListFile.of("list.csv", csv));
    }

    private ListUpload suppress(ListFile file) throws IOException {
        return imports.add(DomainFixture.MANAGER, sandbox, AddressList.CLIENT, file);
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
    void suppressesWhatTheFileNamesAndTellsTheRest() throws IOException {
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
        assertThat(uploads.page(sandbox, AddressList.CLIENT, Optional.empty(), 10)
                        .items())
                .containsExactly(upload);
        assertThatThrownBy(() -> uploads.get(domain.sandbox("dev").id(), upload.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void takesManyAndTheSameAgain() throws IOException {
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
        refuses(Fault.COLUMNS, "");
        refuses(Fault.COLUMNS, "EMAIL,jane@example.com");
        refuses(Fault.COLUMNS, "TYPE\tVALUE\nEMAIL\tjane@example.com");
        refuses(Fault.CSV, "TYPE,VALUE\nEMAIL,jane@example.com\nEMAIL,\"john@example.com");
        refuses(Fault.CSV, "TYPE,VALUE\nEMAIL,jane@example.com\nEMAIL,\"john\"@example.com");
        refuses(Fault.ENDLESS_LINE, "TYPE,VALUE\nEMAIL,\"" + "jane@example.com\n".repeat(50_000));
        byte[] latin =
                "TYPE,VALUE\nEMAIL,jane@example.com\nEMAIL,jürgen@example.com".getBytes(StandardCharsets.ISO_8859_1);
        refuses(Fault.ENCODING, new ListFile("latin.csv", () -> new ByteArrayInputStream(latin)));

        assertThat(suppressed()).isEmpty();
        assertThat(uploads.page(sandbox, AddressList.CLIENT, Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    private void refuses(Fault fault, String csv) {
        refuses(fault, ListFile.of("list.csv", csv));
    }

    private void refuses(Fault fault, ListFile file) {
        assertThatThrownBy(() -> suppress(file))
                .isInstanceOfSatisfying(
                        InvalidListFileException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void takesWhatSpreadsheetsWrite() throws IOException {
        suppress("\ufeffType;Comment;Value\r\nEMAIL;\"a, b\";jane@example.com\r\n;;\r\nDOMAIN;'=1+1;bad.example\r\n");

        assertThat(suppressed()).containsExactlyInAnyOrder("jane@example.com|a, b", "bad.example|=1+1");
    }

    @Test
    void addsToTheAllowedList() throws IOException {
        ListUpload upload = imports.add(
                DomainFixture.MANAGER,
                sandbox,
                AddressList.ALLOWED,
                ListFile.of("a.csv", "TYPE,VALUE\nDOMAIN,a.example"));

        assertThat(suppressed()).isEmpty();
        assertThat(domain.addressLists.find(
                        sandbox,
                        AddressList.ALLOWED,
                        ListedEntity.domain("a.example").orElseThrow()))
                .isPresent();
        assertThat(uploads.page(sandbox, AddressList.ALLOWED, Optional.empty(), 10)
                        .items())
                .containsExactly(upload);
        assertThat(uploads.page(sandbox, AddressList.CLIENT, Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> imports.add(
                        DomainFixture.VIEWER, sandbox, AddressList.ALLOWED, ListFile.of("a.csv", "TYPE,VALUE")))
                .isInstanceOf(MissingRightException.class);
    }

    @Test
    void readsALongFileAndTellsTheFirstThousandFailures() throws IOException {
        int lines = 20_000;
        byte[] header = "TYPE,VALUE,COMMENT\n".getBytes(StandardCharsets.UTF_8);
        byte[] line = ("EMAIL,no address," + "x".repeat(400) + "\n").getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new AbstractList<>() {
            @Override
            public InputStream get(int index) {
                return new ByteArrayInputStream(index == 0 ? header : line);
            }

            @Override
            public int size() {
                return lines + 1;
            }
        };

        ListUpload upload =
                suppress(new ListFile("long.csv", () -> new SequenceInputStream(Collections.enumeration(parts))));

        assertThat(upload.records()).isEqualTo(lines);
        assertThat(upload.failed()).isEqualTo(lines);
        assertThat(upload.failures()).hasSize(1_000);
    }

    @Test
    void forgetsAnUploadNotWhatItSuppressed() throws IOException {
        ListUpload upload = suppress("TYPE,VALUE\nEMAIL,jane@example.com");

        assertThatThrownBy(() -> uploads.forget(DomainFixture.VIEWER, sandbox, upload.id()))
                .isInstanceOf(MissingRightException.class);
        uploads.forget(DomainFixture.MANAGER, sandbox, upload.id());

        assertThatThrownBy(() -> uploads.get(sandbox, upload.id())).isInstanceOf(NotFoundException.class);
        assertThat(suppressed()).containsExactly("jane@example.com|");
    }
}
