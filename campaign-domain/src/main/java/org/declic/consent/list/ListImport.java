package org.declic.consent.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.consent.list.ListUpload.Lines;
import org.declic.shared.Bounded;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;

/**
 * Puts on a list what a file names (reference: AJO, suppression list): CSV with the columns {@code TYPE} (EMAIL or DOMAIN),
 * {@code VALUE} and, if you like, {@code COMMENT}. Lines that name nothing are left out and told; the others count.
 */
@ApplicationScoped
public class ListImport {

    private static final int AT_ONCE = 500;
    private static final int MOST_FAILURES_TOLD = 1_000;
    private static final int LONGEST_NAME = 300;

    private final AddressLists lists;
    private final ListUploads uploads;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ListImport() {
        this(null, null, null, null);
    }

    @Inject
    public ListImport(AddressLists lists, ListUploads uploads, Ids ids, Clock clock) {
        this.lists = lists;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds what the file names, and keeps what became of it. Whoever gets no answer sends the file again: that changes nothing
     * of what was done.
     *
     * @throws InvalidListFileException if it is no such file; then nothing has changed
     * @throws IOException if it cannot be read
     */
    public ListUpload add(Actor actor, SandboxId sandboxId, AddressList list, ListFile file) throws IOException {
        actor.require(Right.EDIT_PROFILES);
        Instant start = clock.instant();
        requireReadable(file);
        Lines lines = add(file, actor, drafts -> lists.put(actor, sandboxId, list, drafts));
        ListUpload upload = new ListUpload(
                ids.next(), list, actor.name(), Bounded.text(file.name(), LONGEST_NAME), start, clock.instant(), lines);
        uploads.keep(actor, sandboxId, upload);
        return upload;
    }

    private static void requireReadable(ListFile file) throws IOException {
        try (ListLines lines = new ListLines(file)) {
            Optional<ListLine> line = lines.next();
            while (line.isPresent()) {
                line = lines.next();
            }
        }
    }

    private static Lines add(ListFile file, Actor actor, Addition addition) throws IOException {
        int records = 0;
        int failed = 0;
        List<FailedRecord> failures = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        try (ListLines lines = new ListLines(file)) {
            for (Optional<ListLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                records++;
                Optional<EntryDraft> draft = line.get().draft(actor.name());
                draft.ifPresent(drafts::add);
                if (draft.isEmpty()) {
                    failed++;
                }
                if (draft.isEmpty() && failures.size() < MOST_FAILURES_TOLD) {
                    failures.add(line.get().failure());
                }
                if (drafts.size() == AT_ONCE) {
                    addition.add(List.copyOf(drafts));
                    drafts.clear();
                }
            }
        }
        if (!drafts.isEmpty()) {
            addition.add(drafts);
        }
        return new Lines(records, failed, failures);
    }

    @FunctionalInterface
    private interface Addition {
        void add(List<EntryDraft> drafts);
    }
}
