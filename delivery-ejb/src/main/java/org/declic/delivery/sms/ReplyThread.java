package org.declic.delivery.sms;

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
import org.declic.node.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Sends the replies to keywords that came to this node, one at a time. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplyThread {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SmsReplies replies;

    private @Nullable BackgroundWork work;

    @PostConstruct
    void start() {
        BackgroundWork started = new BackgroundWork("declic-replies", replies::sendNext, PAUSE);
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
