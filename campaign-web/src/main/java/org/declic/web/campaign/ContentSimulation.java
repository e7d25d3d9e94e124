package org.declic.web.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Provider;
import org.declic.content.CompiledContent;
import org.declic.content.Content;
import org.declic.content.RenderedEmail;
import org.declic.content.RenderedPush;
import org.declic.content.RenderedSms;
import org.declic.content.SmsContent;
import org.declic.content.SmsText;
import org.declic.content.design.HtmlText;
import org.declic.content.payload.PayloadSize;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.Json;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.declic.web.campaign.preview.Preview;
import org.declic.web.campaign.preview.Previews;
import org.declic.web.campaign.preview.SampleData;
import org.declic.web.campaign.preview.Samples;
import org.declic.web.campaign.preview.UsedAttributes;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The preview beside the content that is being typed: what the server would send, with sample data. */
@Named
@ViewScoped
public class ContentSimulation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Attributes that most profiles have. */
    private static final List<String> COMMON = List.of(
            "profile.person.name.firstName",
            "profile.person.name.lastName",
            "profile.person.name.courtesyTitle",
            "profile.personalEmail.address",
            "profile.mobilePhone.number",
            "profile.homeAddress.city",
            "profile.preferredLanguage");

    private final CampaignEditorView editor;
    private final Samples samples;
    private final Previews previews;
    private final Profiles profiles;
    private final CampaignTexts texts;
    private final String key;

    private boolean prepared;
    private int count;
    private String profile = "{}";
    private String context = "{}";
    private String person = "";
    private String taken = "";
    private String subject = "";
    private List<String> missing = List.of();
    private List<String> used = List.of();
    private String rendered = "";
    private int pushSize;
    private boolean withHtml;
    private transient List<TemplateProblem> problems = List.of();
    private transient @Nullable String failure;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ContentSimulation() {
        this(null, null, null, null, null);
    }

    @Inject
    public ContentSimulation(
            CampaignEditorView editor, Samples samples, Previews previews, Profiles profiles, CampaignTexts texts) {
        this.editor = editor;
        this.samples = samples;
        this.previews = previews;
        this.profiles = profiles;
        this.texts = texts;
        this.key = UUID.randomUUID().toString();
    }

    /** Where the content is shown: renders for the first time, with the data kept from before or made up for what the content uses. */
    public void prepare() {
        if (prepared || !editor.getTab().equals("content")) {
            return;
        }
        prepared = true;
        SampleData sample =
                samples.find(editor.getId()).orElseGet(() -> SampleData.of(UsedAttributes.of(content()), declared()));
        profile = sample.profile();
        context = sample.context();
        render();
    }

    /** Renders what was typed last and tells the page's script to show it. */
    public void refresh() {
        samples.keep(editor.getId(), new SampleData(profile, context));
        render();
        tellScript();
    }

    /** Adds what the content uses and the sample data lacks. */
    public void complete() {
        try {
            SampleData completed = new SampleData(profile, context).with(UsedAttributes.of(content()));
            profile = completed.profile();
            context = completed.context();
        } catch (IllegalArgumentException e) {
            failure = e.getMessage(); // the field says so, too, once it is rendered
        }
        refresh();
    }

    /** Declares that calls carry what the sample context is. */
    public void declare() {
        if (object("context", context).isPresent()) {
            editor.getForm()
                    .declare(new DeclaredContext(context).requiring(declared().required()));
        }
        refresh();
    }

    /** Lets the content ask for anything again. */
    public void withdraw() {
        editor.getForm().declare(DeclaredContext.NONE);
        refresh();
    }

    private DeclaredContext declared() {
        return editor.getForm().context();
    }

    /** Whether it is declared what calls carry. */
    public boolean isDeclared() {
        return declared().isDeclared();
    }

    /** The declared attributes. */
    public List<String> getDeclaredAttributes() {
        return declared().attributes();
    }

    /** Those of them without which nobody gets a message. */
    public List<String> getRequired() {
        return declared().required();
    }

    public void setRequired(@Nullable List<String> required) {
        editor.getForm().declare(declared().requiring(required == null ? List.of() : required));
    }

    /** How many attributes are, in words. */
    public String getDeclaredText() {
        return texts.text("context.declared", declared().attributes().size());
    }

    /** Shows what the stored profile of that person would get. */
    public void take() {
        Identity identity = new Identity(editor.getForm().namespace(), person.strip());
        Optional<Profile> found = profiles.find(editor.getCampaign().sandboxId(), identity);
        found.ifPresent(known -> profile = Json.pretty(known.attributes()));
        taken = found.isPresent()
                ? texts.text("simulation.taken", person.strip())
                : texts.text("simulation.nobody", identity.namespace(), person.strip());
        refresh();
    }

    private void tellScript() {
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        ajax.addCallbackParam("version", count);
        ajax.addCallbackParam("rendered", isRendered());
    }

    private Content content() {
        return editor.getForm().content();
    }

    private void render() {
        problems = List.of();
        failure = null;
        Optional<RenderData> data = data();
        try {
            CompiledContent template = content().compile();
            used = UsedAttributes.of(template).below("context");
            data.ifPresent(sample -> keep(template, sample));
        } catch (TemplateException e) {
            problems = e.problems();
        } catch (RenderingException e) {
            failure = e.getMessage();
        }
    }

    private void keep(CompiledContent template, RenderData sample) {
        switch (editor.getForm().getChannel()) {
            case EMAIL -> keep(template.asEmail().render(sample));
            case SMS -> keep(template.asSms().render(sample));
            case PUSH -> keep(template.asPush().render(sample));
        }
        count++;
    }

    private void keep(RenderedEmail email) {
        subject = email.subject();
        missing = List.copyOf(email.missing());
        withHtml = !email.html().isBlank();
        previews.keep(key, new Preview(email.html(), email.text()));
    }

    private void keep(RenderedSms sms) {
        String text = sms.text().text();
        rendered = editor.getForm().isTrackClicks() ? previews.withShortLinks(text) : text;
        missing = List.copyOf(sms.missing());
        withHtml = !rendered.isEmpty();
        previews.keep(key, Preview.sms(rendered));
    }

    private void keep(RenderedPush push) {
        missing = List.copyOf(push.missing());
        pushSize = PayloadSize.of(push, Provider.OUTBOX);
        withHtml = !push.options().silent();
        previews.keep(
                key,
                Preview.push(
                        push.alert(),
                        push.buttons(),
                        editor.getCampaign().draft().name()));
    }

    /** Puts plainer characters for those that make the SMS longer. */
    public void plainer() {
        CampaignForm form = editor.getForm();
        form.setMessage(new SmsContent(form.getMessage()).plainer().message());
        refresh();
        PrimeFaces.current().ajax().addCallbackParam("text", form.getMessage());
    }

    /** Writes as text what the HTML says. */
    public void takeHtml() {
        CampaignForm form = editor.getForm();
        form.setText(HtmlText.of(form.getHtml()));
        refresh();
        PrimeFaces.current().ajax().addCallbackParam("text", form.getText());
    }

    /** How long the SMS is with the sample data. */
    public SmsText getSms() {
        return new SmsText(rendered);
    }

    /** How large the push message is with the sample data, in bytes, by the stricter of the providers. */
    public int getPushSize() {
        return pushSize;
    }

    /** How large it may be, in bytes. */
    public int getLargestPush() {
        return PayloadSize.LARGEST;
    }

    /** What makes the SMS longer, as its author wrote it. */
    public List<String> getForcingUnicode() {
        return new SmsText(editor.getForm().getMessage()).forcingUnicode();
    }

    /** Whether some of it may be put plainer. */
    public boolean isMayBePlainer() {
        SmsContent written = new SmsContent(editor.getForm().getMessage());
        return !written.plainer().equals(written);
    }

    /** What the sample data is; empty if it is not written as JSON wants it, which the page says. */
    public Optional<RenderData> data() {
        Optional<Map<String, Object>> profileData = object("profile", profile);
        Optional<Map<String, Object>> contextData = object("context", context);
        return profileData.flatMap(first -> contextData.map(second -> new RenderData(first, second, SampleData.LINKS)));
    }

    private Optional<Map<String, Object>> object(String name, String json) {
        try {
            return Optional.of(Json.object(json.isBlank() ? "{}" : json));
        } catch (IllegalArgumentException e) {
            failure = texts.text("simulation.broken", texts.text("simulation." + name)) + place(e);
            return Optional.empty();
        }
    }

    /** Where the parser stopped; its own words are for developers. */
    private String place(IllegalArgumentException failed) {
        return failed.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null
                ? " "
                        + texts.text(
                                "simulation.place",
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr())
                : "";
    }

    /** Whether the last content could be rendered. */
    public boolean isRendered() {
        return problems.isEmpty() && failure == null;
    }

    /** Where the preview frame finds its document. */
    public String getKey() {
        return key;
    }

    /** Grows with every rendering. */
    public int getCount() {
        return count;
    }

    /** What is wrong with that field's template. */
    public List<TemplateProblem> problems(String field) {
        return problems == null
                ? List.of()
                : problems.stream()
                        .filter(problem -> problem.field().word().equals(field))
                        .toList();
    }

    /** Whether any field's template is wrong. */
    public boolean isBroken() {
        return problems != null && !problems.isEmpty();
    }

    /** Why nothing could be rendered, other than the templates; null when that went well. */
    public @Nullable String getFailure() {
        return failure;
    }

    /** What had no value in the last rendering. */
    public List<String> getMissing() {
        return missing;
    }

    /** Attributes to insert that most profiles have. */
    public List<String> getCommonAttributes() {
        return COMMON;
    }

    /** Attributes of the context to insert: those declared; else those that the content uses already. */
    public List<String> getContextAttributes() {
        return isDeclared() ? declared().attributes() : used;
    }

    /** The subject as the recipient sees it. */
    public String getSubject() {
        return subject;
    }

    /** Whether there is an HTML part to show. */
    public boolean isWithHtml() {
        return withHtml;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(@Nullable String profile) {
        this.profile = profile == null ? "{}" : profile;
    }

    /** The userId of the stored profile to take. */
    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    /** Whose profile was taken, or that there is none; empty before anybody asked. */
    public String getTaken() {
        return taken;
    }

    public String getContext() {
        return context;
    }

    public void setContext(@Nullable String context) {
        this.context = context == null ? "{}" : context;
    }
}
