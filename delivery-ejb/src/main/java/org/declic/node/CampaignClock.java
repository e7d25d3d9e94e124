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
import org.declic.campaign.Campaigns;
import org.declic.database.ChangeCounter;

/** What is done every second on each node. Timers are not persistent, so that they need no cluster. */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignClock {

    @Inject
    private Campaigns campaigns;

    @Inject
    private ChangeCounter changes;

    /** Starts and completes campaigns by the clock, and notices what other nodes have changed. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        campaigns.followClock();
        changes.noticeOthers();
    }
}
