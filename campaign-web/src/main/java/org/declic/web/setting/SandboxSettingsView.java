package org.declic.web.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.access.Right;
import org.declic.consent.ConsentPolicy;
import org.declic.consent.Consents;
import org.declic.consent.bounce.BounceThresholds;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Decides for the sandbox what counts for those who never chose, and how many soft bounces suppress an address. */
@Named
@RequestScoped
public class SandboxSettingsView {

    private static final String BUNDLE = "org.declic.web.setting.SandboxSettings";

    private final Consents consents;
    private final BounceThresholds thresholds;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Texts texts;

    private ConsentPolicy policy = ConsentPolicy.GRANTED;
    private @Nullable Integer softBounces;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SandboxSettingsView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SandboxSettingsView(
            Consents consents, BounceThresholds thresholds, SignedIn signedIn, Summary summary, Texts texts) {
        this.consents = consents;
        this.thresholds = thresholds;
        this.signedIn = signedIn;
        this.summary = summary;
        this.texts = texts;
    }

    /** Reads what is decided; only administrators come in. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        SandboxId sandbox = signedIn.getSandboxId();
        policy = consents.policy(sandbox);
        softBounces = thresholds.of(sandbox);
    }

    /** Stores what was chosen; what is wrong is said at the field, and nothing is stored. */
    public @Nullable String save() {
        Integer bounces = softBounces;
        if (bounces == null || bounces < BounceThresholds.LOWEST || bounces > BounceThresholds.HIGHEST) {
            summary.reject("softBounces", texts.get(BUNDLE, "rule.softBounces"));
            return null;
        }
        SandboxId sandbox = signedIn.getSandboxId();
        consents.change(signedIn.actor(), sandbox, policy);
        thresholds.change(signedIn.actor(), sandbox, bounces);
        texts.tell(BUNDLE, "done");
        return "/settings?faces-redirect=true";
    }

    /** What can be chosen. */
    public ConsentPolicy[] getPolicies() {
        return ConsentPolicy.values();
    }

    public ConsentPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(ConsentPolicy policy) {
        this.policy = policy;
    }

    public @Nullable Integer getSoftBounces() {
        return softBounces;
    }

    public void setSoftBounces(@Nullable Integer softBounces) {
        this.softBounces = softBounces;
    }
}
