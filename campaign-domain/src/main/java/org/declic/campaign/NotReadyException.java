package org.declic.campaign;

import java.util.List;
import org.declic.shared.CampaignId;
import org.declic.shared.DeclicException;

/** The review found errors, so the campaign cannot be activated. */
public class NotReadyException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotReadyException(CampaignId campaignId, List<Finding> findings) {
        super("Campaign " + campaignId + " cannot be activated: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** All findings of the review. */
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String code() {
        return "campaign-not-ready";
    }
}
