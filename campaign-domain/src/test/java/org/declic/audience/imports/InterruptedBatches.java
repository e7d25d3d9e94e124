package org.declic.audience.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.declic.audience.Audiences;
import org.declic.audience.file.ImportLine;
import org.declic.consent.ConsentRecord;
import org.declic.profile.Profiles;

/** Batches that break as a test plans it, once they have written everything and before their transaction commits. */
class InterruptedBatches extends ImportBatches {

    /** What was written, those included that broke. */
    final List<List<Long>> attempts = new ArrayList<>();

    private final Plan plan;

    /** Throws where it is to break. */
    interface Plan {
        void check(int attempt, List<ImportLine> lines);
    }

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected InterruptedBatches() {
        plan = (attempt, lines) -> {};
    }

    InterruptedBatches(
            EntityManager entities, Profiles profiles, Audiences audiences, ConsentRecord consents, Plan plan) {
        super(entities, profiles, audiences, consents);
        this.plan = plan;
    }

    @Override
    ImportProgress write(ProfileImport run, ImportProgress before, List<ImportLine> lines) {
        ImportProgress after = super.write(run, before, lines);
        attempts.add(lines.stream().map(ImportLine::number).toList());
        plan.check(attempts.size(), lines);
        return after;
    }
}
