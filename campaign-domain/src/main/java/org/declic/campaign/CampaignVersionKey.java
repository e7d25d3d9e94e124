package org.declic.campaign;

import java.io.Serializable;
import java.util.Objects;
import org.declic.shared.CampaignId;
import org.jspecify.annotations.Nullable;

/** The primary key of a campaign version. Public and not a record, because the persistence provider wants it so. */
public class CampaignVersionKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String campaignId;
    private int number;

    /** For the persistence provider. */
    public CampaignVersionKey() {}

    CampaignVersionKey(CampaignId campaignId, int number) {
        this.campaignId = campaignId.value();
        this.number = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CampaignVersionKey key
                && key.number == number
                && Objects.equals(key.campaignId, campaignId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(campaignId, number);
    }
}
