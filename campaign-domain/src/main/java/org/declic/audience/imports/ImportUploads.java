package org.declic.audience.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audience.Audiences;
import org.declic.audience.file.InvalidImportException;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;

/** Takes files of profiles; they are read in the background. */
@ApplicationScoped
public class ImportUploads {

    private final ProfileImports imports;
    private final ImportFiles files;
    private final Audiences audiences;
    private final Ids ids;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ImportUploads() {
        this(null, null, null, null);
    }

    @Inject
    public ImportUploads(ProfileImports imports, ImportFiles files, Audiences audiences, Ids ids) {
        this.imports = imports;
        this.files = files;
        this.audiences = audiences;
        this.ids = ids;
    }

    /**
     * Stores a file, which waits for its import then. Who gets no answer sends it again: profiles and members are only written
     * once more.
     *
     * @throws NotFoundException if there is no such audience
     * @throws InvalidImportException if the file is too large, or the disk too full
     * @throws IOException if {@code content} ends early
     */
    public ProfileImport accept(Actor actor, SandboxId sandboxId, ImportSource source, InputStream content)
            throws IOException {
        actor.require(Right.EDIT_PROFILES);
        if (!source.audienceId().isEmpty()) {
            audiences.requireList(sandboxId, source.audienceId());
        }
        String id = ids.next();
        files.store(id, content);
        try {
            return imports.accept(actor, sandboxId, id, source);
        } catch (RuntimeException e) {
            files.delete(id);
            throw e;
        }
    }

    /** How many bytes a file may have. */
    public long largest() {
        return files.largest();
    }
}
