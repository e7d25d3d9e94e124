package org.declic.web.audience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.audience.condition.AttributeCondition;
import org.declic.audience.condition.Condition;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.ConsentCondition;
import org.declic.audience.condition.EventCondition;
import org.declic.audience.condition.MembershipCondition;
import org.declic.campaign.Campaigns;
import org.declic.shared.CampaignId;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/** Conditions in words. */
@Named
@RequestScoped
public class ConditionTexts {

    private static final String BUNDLE = "org.declic.web.audience.Conditions";

    private final Audiences audiences;
    private final Campaigns campaigns;
    private final SignedIn signedIn;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ConditionTexts() {
        this(null, null, null, null);
    }

    @Inject
    public ConditionTexts(Audiences audiences, Campaigns campaigns, SignedIn signedIn, Texts texts) {
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Each condition of a group. */
    public List<String> lines(Conditions.Group group) {
        return group.conditions().stream().map(this::line).toList();
    }

    private String line(Condition condition) {
        if (condition instanceof AttributeCondition about) {
            return (about.attribute() + " " + text("is." + about.is()) + " " + about.value()).strip();
        } else if (condition instanceof ConsentCondition about) {
            return texts.get(BUNDLE, "line.consent", text("channel." + about.consent()), text("said." + about.is()));
        } else if (condition instanceof EventCondition about) {
            return texts.get(
                    BUNDLE,
                    "line.event",
                    text("event." + about.event()),
                    campaign(about.campaign()),
                    text("happened." + about.happened()),
                    about.days());
        }
        MembershipCondition about = (MembershipCondition) condition;
        return text("member." + about.member()) + " " + audience(about.audience());
    }

    private String audience(String id) {
        return audiences.find(signedIn.getSandboxId(), id).map(Audience::name).orElse(id);
    }

    private String campaign(String id) {
        if (id.isEmpty()) {
            return text("campaign.any");
        }
        CampaignId campaignId = new CampaignId(id);
        Map<CampaignId, String> names = campaigns.names(signedIn.getSandboxId(), Set.of(campaignId));
        return texts.get(BUNDLE, "campaign.named", names.getOrDefault(campaignId, id));
    }

    private String text(String key) {
        return texts.get(BUNDLE, key);
    }
}
