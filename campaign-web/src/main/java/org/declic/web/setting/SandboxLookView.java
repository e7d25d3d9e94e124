package org.declic.web.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.declic.access.Right;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;
import org.declic.content.EmailContent;
import org.declic.content.RenderedEmail;
import org.declic.content.design.DesignAlert;
import org.declic.content.design.EmailDesign;
import org.declic.content.look.InvalidLookException;
import org.declic.content.look.SandboxLook;
import org.declic.content.look.SandboxLooks;
import org.declic.template.RenderData;
import org.declic.template.TemplateException;
import org.declic.web.campaign.composer.StartingPoint;
import org.declic.web.campaign.composer.ThemeForm;
import org.declic.web.campaign.preview.Preview;
import org.declic.web.campaign.preview.Previews;
import org.declic.web.campaign.preview.SampleData;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What emails of the sandbox begin with, beside a mail that looks like it. */
@Named
@ViewScoped
public class SandboxLookView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "org.declic.web.setting.SandboxSettings";

    private final SandboxLooks looks;
    private final Previews previews;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Texts texts;
    private final String key = UUID.randomUUID().toString();

    private ThemeForm theme = new ThemeForm(SandboxLook.USUAL.theme());
    private String logo = "";
    private String logoText = "";
    private String company = "";
    private int version;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SandboxLookView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SandboxLookView(SandboxLooks looks, Previews previews, SignedIn signedIn, Summary summary, Texts texts) {
        this.looks = looks;
        this.previews = previews;
        this.signedIn = signedIn;
        this.summary = summary;
        this.texts = texts;
    }

    /** Shows what is decided; only administrators come in. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        SandboxLook look = looks.of(signedIn.getSandboxId());
        theme = new ThemeForm(look.theme());
        logo = look.logo();
        logoText = look.logoText();
        company = look.company();
        render();
    }

    /** Stores what was typed; what is wrong is said at the field, and nothing is stored. */
    public @Nullable String save() {
        try {
            looks.change(signedIn.actor(), signedIn.getSandboxId(), look());
        } catch (InvalidLookException e) {
            e.broken().forEach(rule -> summary.reject(rule.field(), texts.get(BUNDLE, "rule." + rule)));
            return null;
        }
        texts.tell(BUNDLE, "look.done");
        return "/settings?faces-redirect=true";
    }

    /** Shows a mail as typed, and tells the page's script so. */
    public void refresh() {
        render();
        PrimeFaces.current().ajax().addCallbackParam("version", version);
    }

    private SandboxLook look() {
        return new SandboxLook(theme.theme(), logo, logoText, company);
    }

    private EmailDesign design() {
        return StartingPoint.NEWSLETTER.design(texts, look());
    }

    /** What cannot be shown as it is typed is said when it is saved; until then the last mail stays. */
    private void render() {
        EmailDesign design = design();
        try {
            RenderedEmail mail = EmailContent.designed("", "", design, design.text())
                    .compile()
                    .render(new RenderData(Map.of(), Map.of(), SampleData.LINKS));
            previews.keep(key, new Preview(mail.html(), mail.text()));
            version++;
        } catch (TemplateException e) {
            // Half an expression, as long as somebody types it.
        }
    }

    /** Colours that are hard to read on one another. */
    public List<Finding> getWarnings() {
        return design().alerts().stream()
                .filter(DesignAlert::isOfContrast)
                .map(alert -> new Finding(Level.WARNING, alert.code(), alert.details()))
                .toList();
    }

    /** Where the preview frame finds its document. */
    public String getKey() {
        return key;
    }

    /** Grows with every mail that is shown. */
    public int getVersion() {
        return version;
    }

    public ThemeForm getTheme() {
        return theme;
    }

    public String getLogo() {
        return logo;
    }

    public void setLogo(@Nullable String logo) {
        this.logo = Objects.requireNonNullElse(logo, "");
    }

    /** What the logo says to those who do not see it. */
    public String getLogoText() {
        return logoText;
    }

    public void setLogoText(@Nullable String logoText) {
        this.logoText = Objects.requireNonNullElse(logoText, "");
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(@Nullable String company) {
        this.company = Objects.requireNonNullElse(company, "");
    }
}
