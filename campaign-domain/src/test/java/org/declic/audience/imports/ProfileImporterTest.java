package org.declic.audience.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audience.Audience;
import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.ImportFault;
import org.declic.audience.file.ImportFormat;
import org.declic.audience.file.ImportLine;
import org.declic.audience.file.ImportReason;
import org.declic.audience.file.ImportReason.Sentence;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentRecord;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ProfileImporterTest {

    private static final int LINES = 1_003;
    private static final int NOBODIES = 10;

    private @TempDir Path data;
    private final Database database;
    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final ProfileImports imports;
    private ImportFiles files;
    private ImportUploads uploads;

    @SuppressWarnings("NullAway.Init")
    ProfileImporterTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        imports = database.transactional(new ProfileImports(database.entities(), domain.auditLog, domain.clock));
    }

    @BeforeEach
    void open() {
        files = new ImportFiles(data, 1024 * 1024, 0);
        uploads = new ImportUploads(imports, files, domain.audiences, new Ids());
    }

    private ProfileImporter importer(ImportBatches batches) {
        return new ProfileImporter(imports, batches, files, domain.clock);
    }

    private ProfileImporter importer() {
        return importer(database.transactional(batches()));
    }

    private ImportBatches batches() {
        return new ImportBatches(database.entities(), domain.profiles, domain.audiences, consents());
    }

    private ConsentRecord consents() {
        return database.transactional(new ConsentRecord(database.entities(), domain.auditLog, new Ids(), domain.clock));
    }

    private InterruptedBatches interrupted(InterruptedBatches.Plan plan) {
        return new InterruptedBatches(database.entities(), domain.profiles, domain.audiences, consents(), plan);
    }

    private ProfileImport upload(String audienceId, String csv) throws IOException {
        return uploads.accept(
                DomainFixture.MANAGER,
                sandbox,
                new ImportSource(audienceId, ImportFormat.CSV, ColumnMapping.NONE),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Audience audience() {
        return domain.audiences.create(DomainFixture.MANAGER, sandbox, "Newsletter");
    }

    private ProfileImport now(ProfileImport before) {
        return imports.get(sandbox, before.id());
    }

    private long members(Audience audience) {
        return domain.audiences.get(sandbox, audience.id()).members();
    }

    private static String user(int i) {
        return "user-" + i + "@example.com";
    }

    /** Every hundredth line names nobody. */
    private static String csv() {
        return "email,number\n"
                + IntStream.range(0, LINES)
                        .mapToObj(i -> (i % 100 == 7 ? "" : user(i)) + "," + i)
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void keepsWhatPeopleChose() throws IOException {
        upload("", "email,consent:email,consent:sms\n%s,no,yes\n%s,,\n".formatted(user(1), user(2)));

        importer().runNext(() -> false);

        assertThat(chosen(user(1), Channel.EMAIL))
                .contains(new Consent(Choice.NO, ConsentSource.IMPORT, domain.clock.instant()));
        assertThat(chosen(user(1), Channel.SMS)).map(Consent::choice).contains(Choice.YES);
        assertThat(chosen(user(1), Channel.PUSH)).isEmpty();
        assertThat(chosen(user(2), Channel.EMAIL))
                .as("an empty cell says nothing")
                .isEmpty();
    }

    private Optional<Consent> chosen(String email, Channel channel) {
        String profile =
                domain.profiles.findId(sandbox, new Identity("email", email)).orElseThrow();
        return domain.consents.current(ConsentSubject.person(sandbox, channel, profile));
    }

    @Test
    void importsProfilesIntoAnAudience() throws IOException {
        Audience audience = audience();
        ProfileImport waiting = upload(audience.id(), csv());

        boolean done = importer().runNext(() -> false);

        assertThat(waiting.state()).isEqualTo(ImportState.WAITING);
        assertThat(done).isTrue();
        assertThat(now(waiting).state()).isEqualTo(ImportState.DONE);
        assertThat(now(waiting).progress()).isEqualTo(new ImportProgress(LINES, NOBODIES, 100));
        assertThat(members(audience)).isEqualTo(LINES - NOBODIES);
        assertThat(domain.profiles
                        .find(sandbox, new Identity("email", user(1_000)))
                        .orElseThrow()
                        .attributes())
                .isEqualTo(Map.of("number", "1000"));
        ImportReason nobody = ImportReason.of(ImportFault.IDENTITY_MISSING);
        assertThat(imports.failures(sandbox, waiting.id(), 0, 2))
                .containsExactly(new FailedLine(9, nobody, "\"\",7"), new FailedLine(109, nobody, "\"\",107"));
        assertThat(imports.failures(sandbox, waiting.id(), 109, 1_000)).hasSize(NOBODIES - 2);
        assertThat(files.has(waiting.id())).isFalse();
        assertThat(importer().runNext(() -> false)).isFalse();
    }

    @Test
    void onceMoreChangesNothing() throws IOException {
        Audience audience = audience();
        upload(audience.id(), csv());
        upload("", csv());
        upload(audience.id(), csv());

        assertThat(importer().runNext(() -> false)).isTrue();
        assertThat(importer().runNext(() -> false)).isTrue();
        assertThat(importer().runNext(() -> false)).isTrue();

        assertThat(members(audience)).isEqualTo(LINES - NOBODIES);
        assertThat(database.rows("profile")).isEqualTo(LINES - NOBODIES);
        assertThat(imports.page(sandbox, Optional.empty(), 10).items())
                .hasSize(3)
                .allMatch(each -> each.state() == ImportState.DONE);
    }

    @Test
    void tellsHowMuchOfTheFileItHasRead() throws IOException {
        String line = "@example.com," + "x".repeat(400) + "\n";
        String lines = IntStream.range(0, 1_000).mapToObj(i -> i + line).collect(Collectors.joining());
        ProfileImport waiting = upload("", "email,remark\n" + lines);
        AtomicInteger batches = new AtomicInteger();

        importer().runNext(() -> batches.incrementAndGet() > 1);

        assertThat(now(waiting).progress().handled()).isEqualTo(500);
        assertThat(now(waiting).progress().percent()).isBetween(50, 60);
    }

    @Test
    void goesOnWhereItWasCutOffAndDoesNothingTwice() throws IOException {
        Audience audience = audience();
        ProfileImport waiting = upload(audience.id(), csv());
        List<Integer> broken = List.of(1, 3, 5); // each batch at the first attempt
        InterruptedBatches interrupted = interrupted((attempt, lines) -> {
            if (broken.contains(attempt)) {
                throw new LinkageError("killed");
            }
        });

        for (long handled : new long[] {0, 500, 1_000}) {
            ProfileImporter killed = importer(database.transactional(interrupted));
            assertThatThrownBy(() -> killed.runNext(() -> false)).isInstanceOf(LinkageError.class);
            assertThat(now(waiting).state()).isEqualTo(ImportState.RUNNING);
            assertThat(now(waiting).progress().handled()).isEqualTo(handled);
        }
        assertThat(importer(database.transactional(interrupted)).runNext(() -> false))
                .isTrue();

        assertThat(IntStream.range(0, interrupted.attempts.size())
                        .filter(i -> !broken.contains(i + 1))
                        .mapToObj(interrupted.attempts::get)
                        .flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, LINES).mapToObj(i -> i + 2L).toList());
        requireComplete(waiting, audience);
    }

    @Test
    void goesOnBehindWhatWasCommittedBeforeItWasKilled() throws IOException {
        Audience audience = audience();
        ProfileImport waiting = upload(audience.id(), csv());
        ImportBatches transactional = database.transactional(batches());

        for (long handled : new long[] {500, 1_000, LINES}) {
            ProfileImporter killed =
                    importer(new ImportBatches(database.entities(), domain.profiles, domain.audiences, consents()) {
                        @Override
                        ImportProgress write(ProfileImport run, ImportProgress before, List<ImportLine> lines) {
                            transactional.write(run, before, lines);
                            throw new LinkageError("killed");
                        }
                    });
            assertThatThrownBy(() -> killed.runNext(() -> false)).isInstanceOf(LinkageError.class);
            assertThat(now(waiting).progress().handled()).isEqualTo(handled);
        }
        assertThat(importer().runNext(() -> false)).isTrue();

        requireComplete(waiting, audience);
    }

    private void requireComplete(ProfileImport run, Audience audience) {
        assertThat(now(run).state()).isEqualTo(ImportState.DONE);
        assertThat(now(run).progress()).isEqualTo(new ImportProgress(LINES, NOBODIES, 100));
        assertThat(imports.failures(sandbox, run.id(), 0, 100)).hasSize(NOBODIES);
        assertThat(members(audience)).isEqualTo(LINES - NOBODIES);
    }

    @Test
    void aLineThatCannotBeWrittenFailsAlone() throws IOException {
        Audience audience = audience();
        ProfileImport waiting = upload(audience.id(), csv());

        importer(database.transactional(interrupted((attempt, lines) -> {
                    if (lines.stream().anyMatch(line -> line.number() == 700 && line.isProfile())) {
                        throw new IllegalStateException("as planned");
                    }
                })))
                .runNext(() -> false);

        assertThat(now(waiting).progress()).isEqualTo(new ImportProgress(LINES, NOBODIES + 1, 100));
        assertThat(members(audience)).isEqualTo(LINES - NOBODIES - 1);
        assertThat(imports.failures(sandbox, waiting.id(), 699, 1))
                .containsExactly(
                        new FailedLine(700, ImportReason.of(ImportFault.REFUSED_BY_DATABASE), user(698) + ",698"));
    }

    @Test
    void tellsWhyAProfileIsRefused() throws IOException {
        domain.profiles.create(sandbox, List.of(new Identity("email", "a")), Map.of(), Map.of());
        domain.profiles.create(sandbox, List.of(new Identity("phone", "b")), Map.of(), Map.of());
        ProfileImport waiting = upload("", "email,phone,timeZone\na,,Europe/Nowhere\na,b,\na,,Europe/Paris\n");

        importer().runNext(() -> false);

        assertThat(now(waiting).progress()).isEqualTo(new ImportProgress(3, 2, 100));
        assertThat(imports.failures(sandbox, waiting.id(), 0, 10))
                .satisfiesExactly(
                        first -> assertThat(first.reason())
                                .isEqualTo(new ImportReason(
                                        "/attributes/timeZone must be a time zone such as Europe/Paris",
                                        List.of(new Sentence("time-zone", List.of())))),
                        second -> {
                            assertThat(second.reason().text()).contains("belongs to the profile");
                            assertThat(second.reason().sentences())
                                    .extracting(Sentence::word)
                                    .containsExactly("identity-conflict", "identity-conflict");
                            assertThat(second.reason().sentences().get(1).details())
                                    .startsWith("phone", "b");
                        });
    }

    @Test
    void keepsWhatWasImportedOfAFileThatBreaks() throws IOException {
        ProfileImport waiting = upload("", csv() + "\nlast@example.com,1\ntoo,many,columns\nnever@example.com,1");

        importer().runNext(() -> false);

        assertThat(now(waiting).state()).isEqualTo(ImportState.FAILED);
        assertThat(now(waiting).reason()).isEqualTo(ImportReason.of(ImportFault.COLUMNS_DIFFER, 1006, 3, 2));
        assertThat(now(waiting).progress().handled()).isEqualTo(LINES + 1);
        assertThat(domain.profiles.find(sandbox, new Identity("email", "last@example.com")))
                .isPresent();
        assertThat(domain.profiles.find(sandbox, new Identity("email", "never@example.com")))
                .isEmpty();
        assertThat(files.has(waiting.id())).isFalse();
    }

    @Test
    void failsWhenItsAudienceIsGone() throws IOException {
        Audience audience = audience();
        ProfileImport waiting = upload(audience.id(), csv());
        domain.audiences.delete(DomainFixture.MANAGER, sandbox, audience.id());

        importer().runNext(() -> false);

        assertThat(now(waiting).state()).isEqualTo(ImportState.FAILED);
        assertThat(now(waiting).reason().text()).isEqualTo("The audience was deleted");
        assertThat(database.rows("profile")).isZero();
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        ProfileImport running = upload("", csv());
        ProfileImport waiting = upload("", csv());
        imports.cancel(DomainFixture.MANAGER, sandbox, waiting.id());

        importer().runNext(() -> {
            if (now(running).progress().handled() == 500) {
                imports.cancel(DomainFixture.MANAGER, sandbox, running.id());
            }
            return false;
        });

        assertThat(now(running).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(now(running).progress().handled()).isEqualTo(500);
        assertThat(files.has(running.id())).isFalse();
        assertThat(importer().runNext(() -> false)).isFalse();
        assertThat(database.rows("profile")).isEqualTo(495);
        assertThatThrownBy(() -> imports.cancel(DomainFixture.MANAGER, sandbox, running.id()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> imports.cancel(DomainFixture.VIEWER, sandbox, running.id()))
                .isInstanceOf(MissingRightException.class);
    }

    @Test
    void isInTheAuditLog() throws IOException {
        ProfileImport waiting = upload("", csv());
        domain.clock.advance(Duration.ofSeconds(1));
        imports.cancel(DomainFixture.MANAGER, sandbox, waiting.id());

        AuditFilter ofImports = new AuditFilter("", "", Set.of(AuditedKind.IMPORT), Set.of(), null, null);
        assertThat(domain.auditLog
                        .page(sandbox, ofImports, Optional.empty(), 10)
                        .items())
                .extracting(AuditEntry::action, entry -> entry.thing().id())
                .containsExactly(tuple(AuditAction.STOPPED, waiting.id()), tuple(AuditAction.UPLOADED, waiting.id()));
    }

    @Test
    void restsWhereItIsWhenTheNodeStops() throws IOException {
        ProfileImport waiting = upload("", csv());
        AtomicInteger asked = new AtomicInteger();

        importer().runNext(() -> asked.incrementAndGet() == 2);

        assertThat(now(waiting).state()).isEqualTo(ImportState.RUNNING);
        assertThat(now(waiting).progress().handled()).isEqualTo(500);
        importer().tidy();
        assertThat(files.has(waiting.id())).isTrue();
    }

    @Test
    void twoThatReadTheSameFileWriteEachLineOnce() throws IOException {
        ProfileImport waiting = upload("", csv());
        ProfileImporter other = importer();
        AtomicInteger asked = new AtomicInteger();

        importer().runNext(() -> asked.incrementAndGet() == 2 && !other.runNext(() -> false));

        assertThat(now(waiting).state()).isEqualTo(ImportState.DONE);
        assertThat(now(waiting).progress()).isEqualTo(new ImportProgress(LINES, NOBODIES, 100));
        assertThat(imports.failures(sandbox, waiting.id(), 0, 100)).hasSize(NOBODIES);
    }

    @Test
    void leavesWhatIsOnAnotherNodeToIt() throws IOException {
        ProfileImport waiting = upload("", csv());
        files.delete(waiting.id());

        assertThat(importer().runNext(() -> false)).isFalse();
        assertThat(now(waiting).state()).isEqualTo(ImportState.WAITING);
    }

    @Test
    void takesNoFileOfWhoMayNotOrForNoAudience() {
        ImportSource source = new ImportSource("", ImportFormat.CSV, ColumnMapping.NONE);

        assertThatThrownBy(() ->
                        uploads.accept(DomainFixture.VIEWER, sandbox, source, new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> upload("nowhere", csv())).isInstanceOf(NotFoundException.class);
        assertThat(data).isEmptyDirectory();
        assertThat(imports.page(sandbox, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void keepsTheFirstFailuresOnly() throws IOException {
        ProfileImport waiting = upload("", "email,x\n" + ",1\n".repeat(ImportBatches.MOST_FAILURES + 700));

        importer().runNext(() -> false);

        assertThat(now(waiting).progress().failed()).isEqualTo(ImportBatches.MOST_FAILURES + 700);
        assertThat(database.rows("profile_import_failure")).isEqualTo(ImportBatches.MOST_FAILURES);
    }
}
