package org.declic.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.privacy.PersonalData;
import org.declic.profile.Identity;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/** Erases the person whose profile is shown. */
@Named
@RequestScoped
public class PersonalDataView {

    private static final String BUNDLE = "org.declic.web.profile.Profile";
    private static final String PAGE = "/profiles";

    private final PersonalData data;
    private final SignedIn signedIn;
    private final Refusals refusals;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonalDataView() {
        this(null, null, null, null);
    }

    @Inject
    public PersonalDataView(PersonalData data, SignedIn signedIn, Refusals refusals, Texts texts) {
        this.data = data;
        this.signedIn = signedIn;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Whether the user may have what is kept given out and erased. */
    public boolean isOpen() {
        return signedIn.isMayAdminister();
    }

    /** Erases whoever is known by an identity. */
    public String erase(String namespace, String userId) {
        boolean erased = refusals.attempt(BUNDLE, () -> {
            Identity identity = new Identity(namespace.strip(), userId.strip());
            data.erase(signedIn.actor(), signedIn.getSandboxId(), identity);
            texts.tell(BUNDLE, "erase.done");
        });
        return erased ? PAGE + "?faces-redirect=true" : Links.again(PAGE);
    }
}
