package org.declic.web.campaign.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.declic.campaign.CampaignDetails;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.RenderedEmail;
import org.declic.content.RenderedPush;
import org.declic.content.SmsContent;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;

/** What a campaign says, for a page that shows it and changes nothing. */
@Named
@RequestScoped
public class ShownContent {

    private final Previews previews;

    private final Map<String, SampleMessage> shown = new HashMap<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ShownContent() {
        this(null);
    }

    @Inject
    public ShownContent(Previews previews) {
        this.previews = previews;
    }

    /** Its message with likely data; rendered once a request. */
    public SampleMessage of(CampaignDetails campaign) {
        String key = campaign.id().value() + ".v" + campaign.version();
        return shown.computeIfAbsent(key, fresh -> render(fresh, campaign));
    }

    private SampleMessage render(String key, CampaignDetails campaign) {
        Content content = campaign.draft().content();
        try {
            RenderData data = SampleData.of(
                            UsedAttributes.of(content), campaign.draft().context())
                    .data();
            return content.match(
                    email -> email(key, email, data),
                    sms -> sms(key, sms, data),
                    push -> push(key, push, data, campaign.draft().name()));
        } catch (TemplateException | RenderingException e) {
            return SampleMessage.NONE; // likely data are not what this content needs
        }
    }

    private SampleMessage email(String key, EmailContent content, RenderData data) {
        RenderedEmail email = content.compile().render(data);
        previews.keep(key, new Preview(email.html(), email.text()));
        String preheader = new EmailContent("", "", "", content.preheader())
                .compile()
                .render(data)
                .text();
        return new SampleMessage(key, email.html().isBlank() ? "text" : "html", email.subject(), preheader);
    }

    private SampleMessage sms(String key, SmsContent content, RenderData data) {
        previews.keep(key, Preview.sms(content.compile().render(data).text().text()));
        return new SampleMessage(key, "html", "", "");
    }

    private SampleMessage push(String key, PushContent content, RenderData data, String app) {
        RenderedPush push = content.compile().render(data);
        if (push.options().silent()) {
            return SampleMessage.NONE;
        }
        previews.keep(key, Preview.push(push.alert(), push.buttons(), app));
        return new SampleMessage(key, "html", "", "");
    }
}
