package org.declic.web.campaign;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.Window;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Channel;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.SmsContent;
import org.declic.content.design.EmailDesign;
import org.declic.web.campaign.composer.DesignForm;
import org.declic.web.campaign.schedule.WindowForm;
import org.jspecify.annotations.Nullable;

/** What the editor's fields hold while an author types; becomes a {@link CampaignDraft} to be saved. */
public class CampaignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String alias = "";
    private String description = "";
    private List<String> tags = new ArrayList<>();
    private String configurationId = "";
    private boolean trackOpens = true;
    private boolean trackClicks = true;
    private Channel channel = Channel.EMAIL;
    private PushForm push = new PushForm(PushContent.empty());
    private String message = "";
    private String subject = "";
    private String preheader = "";
    private String html = "";
    private String text = "";
    private boolean textByHand = true;
    private String context = "";
    private List<String> requiredContext = List.of();
    private @Nullable DesignForm design;
    private IdentityType identityType = IdentityType.EMAIL;
    private String customNamespace = "";
    private boolean createProfiles = true;
    private String audienceId = "";
    private WindowForm window = new WindowForm(Window.open(ZoneOffset.UTC), ZoneOffset.UTC);

    /**
     * A form that shows {@code draft}.
     *
     * @param usual the zone to offer while the draft has no times, the author's own
     */
    static CampaignForm of(CampaignDraft draft, ZoneId usual) {
        CampaignForm form = new CampaignForm();
        form.name = draft.name();
        form.alias = draft.alias();
        form.description = draft.description();
        form.tags = new ArrayList<>(draft.tags());
        form.configurationId = draft.configurationId();
        form.trackOpens = draft.action().trackOpens();
        form.trackClicks = draft.action().trackClicks();
        form.channel = draft.content().channel();
        form.declare(draft.context());
        form = draft.content().match(form::showing, form::showing, form::showing);
        form.identityType = IdentityType.of(draft.namespace());
        form.customNamespace = form.identityType == IdentityType.CUSTOM ? draft.namespace() : "";
        form.createProfiles = draft.audience().createProfiles();
        form.audienceId = draft.audience().audienceId();
        form.window = new WindowForm(draft.window(), usual);
        return form;
    }

    private CampaignForm showing(PushContent content) {
        push = new PushForm(content);
        return this;
    }

    private CampaignForm showing(SmsContent content) {
        message = content.message();
        return this;
    }

    private CampaignForm showing(EmailContent content) {
        subject = content.subject();
        preheader = content.preheader();
        html = content.html();
        text = content.text();
        if (content.design() != null) {
            design = new DesignForm(content.design());
            textByHand = !text.isBlank() && !text.equals(content.design().text());
        }
        return this;
    }

    /** What was typed, with white space around single lines removed. */
    CampaignDraft draft() {
        return new CampaignDraft(
                name.strip(),
                alias.strip(),
                description.strip(),
                tags.stream().map(String::strip).distinct().toList(),
                new Action(configurationId, trackOpens, trackClicks),
                new Writing(content(), context()),
                new Audience(namespace(), createProfiles, audienceId),
                window.window());
    }

    /** The content as typed. */
    public Content content() {
        return switch (channel) {
            case EMAIL -> email();
            case SMS -> new SmsContent(message.strip());
            case PUSH -> push.content();
        };
    }

    /** What calls carry, as declared. */
    DeclaredContext context() {
        return new DeclaredContext(context, requiredContext);
    }

    /** From now on calls carry that, or nothing in particular. */
    void declare(DeclaredContext declared) {
        context = declared.example();
        requiredContext = new ArrayList<>(declared.required());
    }

    private EmailContent email() {
        return design == null
                ? new EmailContent(subject.strip(), preheader.strip(), html, text)
                : design.email(subject.strip(), preheader.strip(), textByHand ? Optional.of(text) : Optional.empty());
    }

    /** How recipients are known. */
    String namespace() {
        return identityType == IdentityType.CUSTOM ? customNamespace.strip() : identityType.namespace();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = typed(name);
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(@Nullable String alias) {
        this.alias = typed(alias);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = typed(description);
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable List<String> tags) {
        this.tags = tags == null ? new ArrayList<>() : new ArrayList<>(tags);
    }

    public String getConfigurationId() {
        return configurationId;
    }

    public void setConfigurationId(@Nullable String configurationId) {
        this.configurationId = typed(configurationId);
    }

    /** Whether it is noted that an email was opened. */
    public boolean isTrackOpens() {
        return trackOpens;
    }

    public void setTrackOpens(boolean trackOpens) {
        this.trackOpens = trackOpens;
    }

    /** Whether it is noted that a link in an email was followed. */
    public boolean isTrackClicks() {
        return trackClicks;
    }

    public void setTrackClicks(boolean trackClicks) {
        this.trackClicks = trackClicks;
    }

    /** The campaign's channel, which stays. */
    public Channel getChannel() {
        return channel;
    }

    /** The fields of a push message. */
    public PushForm getPush() {
        return push;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = typed(message);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = typed(subject);
    }

    public String getPreheader() {
        return preheader;
    }

    public void setPreheader(@Nullable String preheader) {
        this.preheader = typed(preheader);
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(@Nullable String html) {
        this.html = typed(html);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = typed(text);
    }

    /** Whether the text is written by hand; if not, it says what the blocks say. */
    public boolean isTextByHand() {
        return textByHand;
    }

    public void setTextByHand(boolean textByHand) {
        this.textByHand = textByHand;
    }

    /** The blocks of the email; null when its HTML is written by hand. */
    public @Nullable DesignForm getDesign() {
        return design;
    }

    /** Shows the fields of that part of the email, if it is made of blocks and has it. */
    void choose(String address) {
        if (design != null) {
            design.chooseAt(address);
        }
    }

    /** From now on it is made of these blocks, and so is its text unless somebody wrote one. */
    void compose(EmailDesign begun) {
        design = new DesignForm(begun);
        textByHand = !text.isBlank();
    }

    /** From now on its HTML and its text are written by hand, beginning with what the blocks made. */
    void writeByHand() {
        EmailContent made = email();
        html = made.html();
        text = made.text();
        textByHand = true;
        design = null;
    }

    public IdentityType getIdentityType() {
        return identityType;
    }

    public void setIdentityType(IdentityType identityType) {
        this.identityType = identityType;
    }

    /** Whether the namespace is typed by hand. */
    public boolean isCustom() {
        return identityType == IdentityType.CUSTOM;
    }

    public String getCustomNamespace() {
        return customNamespace;
    }

    public void setCustomNamespace(@Nullable String customNamespace) {
        this.customNamespace = typed(customNamespace);
    }

    /** Whether recipients whom nobody knows become profiles. */
    public boolean isCreateProfiles() {
        return createProfiles;
    }

    public void setCreateProfiles(boolean createProfiles) {
        this.createProfiles = createProfiles;
    }

    /** The stored audience; empty while none is chosen. */
    public String getAudienceId() {
        return audienceId;
    }

    public void setAudienceId(@Nullable String audienceId) {
        this.audienceId = typed(audienceId);
    }

    public WindowForm getWindow() {
        return window;
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
