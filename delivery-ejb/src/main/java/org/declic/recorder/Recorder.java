package org.declic.recorder;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.RecorderProgress;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;
import org.declic.tracking.Interactions;
import org.declic.tracking.OptOuts;
import org.jspecify.annotations.Nullable;

/**
 * Drains {@code Feedback} into the database: batches of 1,000 recipients and events or 50 ms, each one database transaction, and
 * the broker's commit after it.
 *
 * <p>A crash between the two commits brings the batch again, which changes nothing. While the database is away the queue
 * keeps everything.
 */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recorder {

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private QueueSessions sessions;

    @Inject
    private FeedbackLog log;

    @Inject
    private Interactions interactions;

    @Inject
    private OptOuts optOuts;

    @Inject
    private NewRecipients newRecipients;

    @Inject
    private DeliveredMessages states;

    @Inject
    private RecorderProgress progress;

    private @Nullable QueueDrain drain;

    @PostConstruct
    void start() {
        QueueDrain started = new QueueDrain("declic-recorder", sessions, this::recordBatch);
        drain = started;
        started.start(threads);
    }

    @PreDestroy
    void stop() {
        if (drain != null) {
            drain.stop();
        }
    }

    private void recordBatch(QueueSession session) {
        List<String> passed = new ArrayList<>();
        session.inTransaction(transaction -> {
            RecordBatch batch = RecordBatch.receive(transaction);
            if (batch.isEmpty()) {
                progress.foundNothing();
            } else {
                progress.found(batch.oldest());
                batch.record(log, transaction);
                batch.record(interactions, transaction);
                batch.record(optOuts, transaction);
                newRecipients.create(batch.executions());
                passed.addAll(batch.markers());
            }
        });
        states.arrived(passed);
    }
}
