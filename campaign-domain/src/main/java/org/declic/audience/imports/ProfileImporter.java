package org.declic.audience.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.declic.audience.file.BrokenFileException;
import org.declic.audience.file.ImportFault;
import org.declic.audience.file.ImportLine;
import org.declic.audience.file.ImportLines;
import org.declic.audience.file.ImportReason;
import org.declic.database.DatabaseUnavailableException;
import org.declic.database.Overtaken;
import org.declic.shared.NotFoundException;

/**
 * Reads the files of profiles that wait on this node, one at a time. What is cut off goes on behind the last line that was
 * written; of a batch that cannot be written, each line that can be still is.
 *
 * <p>It has transactions of its own and is never called within one.
 */
@ApplicationScoped
public class ProfileImporter {

    private final ProfileImports imports;
    private final ImportBatches batches;
    private final ImportFiles files;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileImporter() {
        this(null, null, null, null);
    }

    @Inject
    public ProfileImporter(ProfileImports imports, ImportBatches batches, ImportFiles files, Clock clock) {
        this.imports = imports;
        this.batches = batches;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Reads the oldest file that waits here. False if there is none.
     *
     * @param stopping asked between two batches; what is left then waits for the next call
     */
    public boolean runNext(BooleanSupplier stopping) {
        Optional<ProfileImport> next = imports.pending().stream()
                .filter(each -> files.has(each.id()))
                .filter(each -> imports.begin(each.id()))
                .findFirst();
        next.ifPresent(each -> run(each, stopping));
        return next.isPresent();
    }

    /** Deletes files that nothing waits for any longer. */
    public void tidy() {
        files.tidy(imports.pending().stream().map(ProfileImport::id).collect(Collectors.toSet()), clock.instant());
    }

    private void run(ProfileImport run, BooleanSupplier stopping) {
        try {
            if (readAll(run, stopping)) {
                end(run, ImportState.DONE, ImportReason.NONE);
            }
        } catch (BrokenFileException e) {
            end(run, ImportState.FAILED, e.reason());
        } catch (NotFoundException e) {
            end(run, ImportState.FAILED, ImportReason.of(ImportFault.AUDIENCE_DELETED));
        } catch (ImportTakenException e) {
            if (imports.get(run.sandboxId(), run.id()).state() == ImportState.CANCELLED) {
                files.delete(run.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file of import " + run.id(), e);
        }
    }

    private void end(ProfileImport run, ImportState state, ImportReason reason) {
        imports.end(run.id(), state, reason);
        files.delete(run.id());
    }

    /** False if it was stopped before the end. */
    private boolean readAll(ProfileImport run, BooleanSupplier stopping) throws IOException {
        ImportProgress progress = run.progress();
        try (SeekableByteChannel file = files.open(run.id());
                ImportLines lines = ImportLines.of(
                        Channels.newInputStream(file),
                        run.source().format(),
                        run.source().columns())) {
            lines.skip(progress.handled());
            for (List<ImportLine> batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
                progress = write(run, progress.at((int) (100 * file.position() / file.size())), batch);
            }
        }
        return true;
    }

    /** All at once; when that fails, in halves, so that a line that cannot be written fails alone. */
    private ImportProgress write(ProfileImport run, ImportProgress before, List<ImportLine> lines) {
        try {
            return Overtaken.retry(() -> batches.write(run, before, lines));
        } catch (ImportTakenException | NotFoundException e) {
            throw e;
        } catch (RuntimeException e) { // the persistence provider throws its own kinds
            if (!Overtaken.isCauseOf(e) && DatabaseUnavailableException.isCauseOf(e)) {
                throw e;
            }
            if (lines.size() > 1) {
                int half = lines.size() / 2;
                ImportProgress between = write(run, before, lines.subList(0, half));
                return write(run, between, lines.subList(half, lines.size()));
            }
            ImportLine failed = lines.get(0).failed(ImportReason.of(e));
            return batches.write(run, before, List.of(failed));
        }
    }
}
