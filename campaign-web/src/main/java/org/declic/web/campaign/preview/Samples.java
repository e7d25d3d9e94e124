package org.declic.web.campaign.preview;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sample data that a user typed, by campaign; kept for the session and nowhere else. */
@SessionScoped
public class Samples implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final Map<String, SampleData> byCampaign = new LinkedHashMap<>();

    public synchronized Optional<SampleData> find(String campaignId) {
        return Optional.ofNullable(byCampaign.get(campaignId));
    }

    public synchronized void keep(String campaignId, SampleData sample) {
        byCampaign.remove(campaignId);
        byCampaign.put(campaignId, sample);
        if (byCampaign.size() > MOST) {
            byCampaign.remove(byCampaign.keySet().iterator().next());
        }
    }
}
