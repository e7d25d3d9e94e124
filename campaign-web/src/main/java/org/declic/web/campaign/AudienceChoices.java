package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.web.shell.SignedIn;

/** The stored audiences that a marketing campaign may be for. */
@Named
@RequestScoped
public class AudienceChoices {

    private static final int MOST = 500;

    private final Audiences audiences;
    private final SignedIn signedIn;
    private final CampaignTexts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceChoices() {
        this(null, null, null);
    }

    @Inject
    public AudienceChoices(Audiences audiences, SignedIn signedIn, CampaignTexts texts) {
        this.audiences = audiences;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** The newest. */
    public List<Audience> getAll() {
        return audiences.page(signedIn.getSandboxId(), Optional.empty(), MOST).items();
    }

    /** An audience with how many there are in it. */
    public String label(Audience audience) {
        return texts.text("audience.named", audience.name(), audience.members());
    }

    /** The same by its id; that there is none if so. */
    public String text(String id) {
        return audiences.find(signedIn.getSandboxId(), id).map(this::label).orElseGet(() -> texts.text("fact.none"));
    }
}
