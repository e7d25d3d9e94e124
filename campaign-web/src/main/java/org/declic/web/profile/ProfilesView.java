package org.declic.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.ProfileDetails;
import org.declic.profile.Profiles;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** One profile, looked up by an identity. */
@Named
@RequestScoped
public class ProfilesView {

    private static final String BUNDLE = "org.declic.web.profile.Profile";

    private final Profiles profiles;
    private final Consents consents;
    private final SignedIn signedIn;
    private final Refusals refusals;
    private final Clock clock;

    private String namespace = "email";
    private String userId = "";
    private @Nullable ProfileDetails found;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfilesView() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProfilesView(Profiles profiles, Consents consents, SignedIn signedIn, Refusals refusals, Clock clock) {
        this.profiles = profiles;
        this.consents = consents;
        this.signedIn = signedIn;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Looks up whom the address asks for; a form asks before its page has read the address. */
    @PostConstruct
    void load() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        namespace = parameters.getOrDefault("namespace", namespace);
        userId = parameters.getOrDefault("userId", userId);
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

    /** Whether they may get marketing, channel by channel. */
    public List<ConsentRow> getConsents() {
        if (found == null) {
            return List.of();
        }
        Optional<String> profileId = Optional.of(found.profile().id());
        return ConsentRow.of(
                found, (channel, address) -> consents.decide(signedIn.getSandboxId(), channel, address, profileId));
    }

    /** Whether the user may keep a choice on their behalf. */
    public boolean isChoosable() {
        return signedIn.may(Right.EDIT_PROFILES);
    }

    /** Keeps what the person has told somebody who works here. */
    public @Nullable String choose(Channel channel, Choice choice) {
        if (found == null) {
            return null;
        }
        ConsentSubject person = ConsentSubject.person(
                signedIn.getSandboxId(), channel, found.profile().id());
        Consent consent =
                new Consent(choice, ConsentSource.USER, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean kept = refusals.attempt(
                BUNDLE, () -> consents.add(signedIn.actor(), List.of(new ConsentChange(person, consent, ""))));
        return kept ? Links.again("/profiles") : null;
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

    /** The identity as it stands in an address. */
    public String getUserIdEncoded() {
        return URLEncoder.encode(userId.strip(), StandardCharsets.UTF_8);
    }

    /** Its type as it stands in an address. */
    public String getNamespaceEncoded() {
        return URLEncoder.encode(namespace.strip(), StandardCharsets.UTF_8);
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
