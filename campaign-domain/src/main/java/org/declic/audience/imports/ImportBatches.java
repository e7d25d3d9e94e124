package org.declic.audience.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.declic.access.Actor;
import org.declic.audience.Audiences;
import org.declic.audience.file.ImportLine;
import org.declic.audience.file.ImportReason;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentRecord;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.profile.Profiles;
import org.declic.profile.UpsertResult;
import org.declic.shared.NotFoundException;
import org.declic.shared.StorableText;

/**
 * Writes lines of a file: profiles, members, failures, and how far the file was read, all in one transaction. So what was
 * interrupted goes on behind the last line that was written.
 */
@ApplicationScoped
@Transactional
public class ImportBatches {

    /** Of one import; the others are only counted. */
    static final int MOST_FAILURES = 10_000;

    private static final int AT_ONCE = 50;
    private static final String INSERT =
            "insert into profile_import_failure (import_id, line_number, reason, sentences, line)"
                    + " values (?1, ?2, ?3, ?4, ?5)";

    private final EntityManager entities;
    private final Profiles profiles;
    private final Audiences audiences;
    private final ConsentRecord consents;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ImportBatches() {
        this(null, null, null, null);
    }

    @Inject
    public ImportBatches(EntityManager entities, Profiles profiles, Audiences audiences, ConsentRecord consents) {
        this.entities = entities;
        this.profiles = profiles;
        this.audiences = audiences;
        this.consents = consents;
    }

    /**
     * Writes {@code lines}, which come next after {@code before}, and returns how far the file is then.
     *
     * @throws ImportTakenException if the import was cancelled, or another has written them
     * @throws NotFoundException if the audience is gone
     */
    ImportProgress write(ProfileImport run, ImportProgress before, List<ImportLine> lines) {
        List<ImportLine> good = lines.stream().filter(ImportLine::isProfile).toList();
        List<ImportLine> bad = new ArrayList<>(lines);
        bad.removeAll(good);
        List<String> written = new ArrayList<>();
        for (int start = 0; start < good.size(); start += AT_ONCE) {
            List<ImportLine> some = good.subList(start, Math.min(start + AT_ONCE, good.size()));
            upsert(run, some, written, bad);
        }
        if (!run.source().audienceId().isEmpty()) {
            audiences.addMembers(run.source().audienceId(), written);
        }
        ImportProgress after = before.plus(lines.size(), bad.size());
        advance(run, before, after);
        keep(run, before, bad);
        return after;
    }

    /** A few at once: each upsert looks through all that the persistence context holds. */
    private void upsert(ProfileImport run, List<ImportLine> lines, List<String> written, List<ImportLine> bad) {
        List<ConsentChange> chosen = new ArrayList<>();
        List<UpsertResult> results = profiles.upsertAll(
                run.sandboxId(), lines.stream().map(ImportLine::draft).toList());
        for (int i = 0; i < lines.size(); i++) {
            ImportLine line = lines.get(i);
            results.get(i)
                    .match(
                            profile -> {
                                String id = profile.details().profile().id();
                                chosen.addAll(choices(run, line, id));
                                return written.add(id);
                            },
                            failure -> bad.add(line.failed(ImportReason.of(failure))));
        }
        consents.add(Actor.SYSTEM, chosen);
        entities.flush();
        entities.clear();
    }

    /** Made when the file came: whatever the person has chosen since then counts more. */
    private static List<ConsentChange> choices(ProfileImport run, ImportLine line, String profileId) {
        String remark = StorableText.cut("import " + run.id() + " by " + run.createdBy(), ConsentChange.LONGEST_REMARK);
        return line.choices().entrySet().stream()
                .map(each -> new ConsentChange(
                        ConsentSubject.person(run.sandboxId(), each.getKey(), profileId),
                        new Consent(each.getValue(), ConsentSource.IMPORT, run.createdAt()),
                        remark))
                .toList();
    }

    private void keep(ProfileImport run, ImportProgress before, List<ImportLine> bad) {
        bad.stream()
                .limit(Math.max(0, MOST_FAILURES - before.failed()))
                .map(FailedLine::of)
                .forEach(failure -> entities.createNativeQuery(INSERT)
                        .setParameter(1, run.id())
                        .setParameter(2, failure.number())
                        .setParameter(3, failure.reason().text())
                        .setParameter(4, failure.reason().stored())
                        .setParameter(5, failure.line())
                        .executeUpdate());
    }

    /** Comes late, for whoever asks how far an import is waits from here to the end of the transaction. */
    private void advance(ProfileImport run, ImportProgress before, ImportProgress after) {
        int moved = entities.createNamedQuery("profileImport.advance")
                .setParameter("id", run.id())
                .setParameter("before", before.handled())
                .setParameter("running", ImportState.RUNNING)
                .setParameter("handled", after.handled())
                .setParameter("failed", after.failed())
                .setParameter("percent", after.percent())
                .executeUpdate();
        if (moved != 1) {
            throw new ImportTakenException(run.id());
        }
    }
}
