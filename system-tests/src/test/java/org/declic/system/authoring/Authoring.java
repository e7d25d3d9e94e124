package org.declic.system.authoring;

/** What tests need of a marketer. */
public interface Authoring {

    /** Creates the campaign and activates it. Returns its id. */
    String activate(Draft draft);

    /** Stops a live campaign for good. */
    void stop(String campaignId);
}
