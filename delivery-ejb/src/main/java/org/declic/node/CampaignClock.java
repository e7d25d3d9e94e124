package org.declic.node;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.declic.audience.imports.ProfileImporter;
import org.declic.audit.AuditLog;
import org.declic.campaign.Campaigns;
import org.declic.database.ChangeCounter;
import org.declic.deadletter.DeadLetters;
import org.declic.feedback.FeedbackLog;
import org.declic.proof.ProofLog;

/** What is done every second, or once an hour, on each node. Timers are not persistent, so that they need no cluster. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignClock {

    private static final Logger LOGGER = System.getLogger(CampaignClock.class.getName());
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    @Inject
    private Campaigns campaigns;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private AuditLog auditLog;

    @Inject
    private ProofLog proofs;

    @Inject
    private FeedbackLog feedback;

    @Inject
    private ProfileImporter importer;

    @Inject
    private Clock clock;

    private Instant quietUntil = Instant.MIN;

    @Inject
    private ChangeCounter changes;

    /** Starts and completes campaigns by the clock, and notices what other nodes have changed. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        attempt(campaigns::followClock);
        attempt(changes::noticeOthers);
    }

    /** Forgets what nobody needs any longer. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void everyHour() {
        attempt(deadLetters::forgetOld);
        attempt(auditLog::forgetOld);
        attempt(proofs::forgetOld);
        attempt(() -> feedback.forgetProviderIds(clock.instant()));
        attempt(importer::tidy);
    }

    /** A timer that throws is given up by the container; the next second is as good as this one. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Instant now = clock.instant();
            if (now.isAfter(quietUntil)) {
                quietUntil = now.plus(BETWEEN_WARNINGS);
                LOGGER.log(Level.WARNING, "The clock of campaigns waits for the database: {0}", e.toString());
            }
        }
    }
}
