package org.declic.campaign;

import java.time.ZoneOffset;
import java.util.List;
import org.declic.audit.AuditedFields;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Channel;
import org.declic.content.Content;

/**
 * What the author of a campaign types.
 *
 * @param alias the stable key that callers may use as {@code campaignId}
 * @param action by which configuration it goes out, and what of its recipients is noted
 * @param writing what it says, and what calls carry for that
 */
public record CampaignDraft(
        String name,
        String alias,
        String description,
        List<String> tags,
        Action action,
        Writing writing,
        Audience audience,
        Window window) {

    public CampaignDraft {
        tags = List.copyOf(tags);
    }

    /** A draft with nothing but its name, addressed as is usual for its channel. */
    public static CampaignDraft named(String name, String alias, Channel channel) {
        return new CampaignDraft(
                name,
                alias,
                "",
                List.of(),
                Action.of(channel),
                Writing.of(Content.empty(channel)),
                Audience.of(channel.namespace()),
                Window.open(ZoneOffset.UTC));
    }

    /** The identity type that every recipient must have. */
    public String namespace() {
        return audience.namespace();
    }

    /** The channel configuration; empty while none is chosen. */
    public String configurationId() {
        return action.configurationId();
    }

    /** What it says. */
    public Content content() {
        return writing.content();
    }

    /** What calls carry for it. */
    public DeclaredContext context() {
        return writing.context();
    }

    AuditedFields auditedFields() {
        return AuditedFields.none()
                .with("name", name)
                .with("alias", alias)
                .with("description", description)
                .with("tags", String.join(", ", tags))
                .withAll(action)
                .withAll(content())
                .with("context", context().example())
                .with("requiredContext", String.join(", ", context().required()))
                .withAll(audience)
                .with("start", window.start())
                .with("end", window.end())
                .with("zone", window.zone())
                .with("deliveryRate", window.deliveryRate());
    }

    /** The same with another configuration. */
    public CampaignDraft through(String otherConfigurationId) {
        Action other = new Action(otherConfigurationId, action.trackOpens(), action.trackClicks());
        return new CampaignDraft(name, alias, description, tags, other, writing, audience, window);
    }

    /** The same with other content. */
    public CampaignDraft saying(Content otherContent) {
        return writing(new Writing(otherContent, context()));
    }

    /** The same with calls that carry other things. */
    public CampaignDraft expecting(DeclaredContext otherContext) {
        return writing(new Writing(content(), otherContext));
    }

    private CampaignDraft writing(Writing other) {
        return new CampaignDraft(name, alias, description, tags, action, other, audience, window);
    }

    /** The same for another audience. */
    public CampaignDraft to(Audience otherAudience) {
        return new CampaignDraft(name, alias, description, tags, action, writing, otherAudience, window);
    }

    /** The same with another window. */
    public CampaignDraft during(Window otherWindow) {
        return new CampaignDraft(name, alias, description, tags, action, writing, audience, otherWindow);
    }

    /**
     * What a campaign says.
     *
     * @param context what calls carry for it, as far as its author declares that
     */
    public record Writing(Content content, DeclaredContext context) {

        /** Content for which nothing is declared. */
        public static Writing of(Content content) {
            return new Writing(content, DeclaredContext.NONE);
        }
    }

    /**
     * How it goes out (reference: AJO, action tracking; on for an email unless it is switched off).
     *
     * @param configurationId the channel configuration; empty while none is chosen
     * @param trackOpens whether it is noted that an email was opened
     * @param trackClicks whether it is noted that a link in an email or an SMS was followed; an SMS has short links for that
     */
    public record Action(String configurationId, boolean trackOpens, boolean trackClicks) {

        /** Through that configuration, with all that can be noted. */
        public static Action of(String configurationId) {
            return new Action(configurationId, true, true);
        }

        /** What is chosen for a new campaign. */
        static Action of(Channel channel) {
            return new Action("", channel == Channel.EMAIL, channel == Channel.EMAIL);
        }
    }

    /**
     * Whom a call may name.
     *
     * @param namespace the identity type that every recipient must have, such as {@code email}
     * @param createProfiles whether a recipient of type {@code aep} whom nobody knows becomes a profile; if not, the call is refused
     * @param audienceId the stored audience of a marketing campaign; empty while none is chosen
     */
    public record Audience(String namespace, boolean createProfiles, String audienceId) {

        /** Without a stored audience: the call names the recipients. */
        public Audience(String namespace, boolean createProfiles) {
            this(namespace, createProfiles, "");
        }

        /** Recipients of that identity type, who become profiles when they are none. */
        public static Audience of(String namespace) {
            return new Audience(namespace, true);
        }
    }
}
