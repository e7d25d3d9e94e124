package org.declic.node;

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
import java.time.Duration;
import org.declic.execution.audience.AudienceRunner;
import org.jspecify.annotations.Nullable;

/** Sends audience executions, part by part. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AudienceThread {

    private static final Duration PAUSE = Duration.ofMillis(250);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private AudienceRunner runner;

    private @Nullable BackgroundWork work;

    @PostConstruct
    void start() {
        BackgroundWork started = new BackgroundWork("declic-audience", runner::runNext, PAUSE);
        work = started;
        started.start(threads);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }
}
