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
    private final Map<String, String> peopleByCampaign = new LinkedHashMap<>();

    public synchronized Optional<SampleData> find(String campaignId) {
        return Optional.ofNullable(byCampaign.get(campaignId));
    }

    public synchronized void keep(String campaignId, SampleData sample) {
        keepLatest(byCampaign, campaignId, sample);
    }

    /** The people who are looked at side by side, as their author wrote them. */
    public synchronized Optional<String> findPeople(String campaignId) {
        return Optional.ofNullable(peopleByCampaign.get(campaignId));
    }

    public synchronized void keepPeople(String campaignId, String people) {
        keepLatest(peopleByCampaign, campaignId, people);
    }

    private static <V> void keepLatest(Map<String, V> all, String campaignId, V value) {
        all.remove(campaignId);
        all.put(campaignId, value);
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
    }
}
