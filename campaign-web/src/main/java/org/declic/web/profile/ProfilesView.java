package org.declic.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.ProfileDetails;
import org.declic.profile.Profiles;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** One profile, looked up by an identity. */
@Named
@RequestScoped
public class ProfilesView {

    private final Profiles profiles;
    private final SignedIn signedIn;

    private String namespace = "email";
    private String userId = "";
    private @Nullable ProfileDetails found;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfilesView() {
        this(null, null);
    }

    @Inject
    public ProfilesView(Profiles profiles, SignedIn signedIn) {
        this.profiles = profiles;
        this.signedIn = signedIn;
    }

    /** Looks up whom the address asks for. */
    public void load() {
        Identity identity = new Identity(namespace.strip(), userId.strip());
        if (isAsked() && Identity.isNamespace(identity.namespace())) {
            found = profiles.details(signedIn.getSandboxId(), identity).orElse(null);
        }
    }

    /** Whether somebody is looked for. */
    public boolean isAsked() {
        return !userId.isBlank();
    }

    /** The profile, if there is one. */
    public @Nullable ProfileDetails getFound() {
        return found;
    }

    /** Its attributes, row by row. */
    public List<AttributeRow> getAttributes() {
        return found == null ? List.of() : AttributeRow.of(found.profile().attributes());
    }

    /** Its language, by its name in the user's language; empty if it has none. */
    public String getLanguage() {
        String tag =
                found == null ? "" : Profile.preferredLanguage(found.profile().attributes());
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(signedIn.getLocale());
    }

    /** Its time zone; empty if it has none. */
    public String getTimeZone() {
        return found == null ? "" : Profile.timeZone(found.profile().attributes());
    }

    /** The identity type to look for. */
    public String getNamespace() {
        return namespace;
    }

    public void setNamespace(String namespace) {
        this.namespace = namespace;
    }

    /** The identity to look for; empty for none yet. */
    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }
}
