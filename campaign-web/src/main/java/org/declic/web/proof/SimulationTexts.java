package org.declic.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.declic.campaign.CampaignDetails;
import org.declic.channel.Provider;
import org.declic.content.CompiledContent;
import org.declic.content.RenderedEmail;
import org.declic.content.RenderedPush;
import org.declic.content.RenderedSms;
import org.declic.content.payload.PayloadSize;
import org.declic.proof.BrokenSampleException;
import org.declic.proof.SamplePeople;
import org.declic.proof.SamplePerson;
import org.declic.proof.TestContent;
import org.declic.proof.TestContent.OfEmail;
import org.declic.proof.TestContent.OfPush;
import org.declic.proof.TestContent.OfSms;
import org.declic.shared.Json;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.web.campaign.preview.Preview;
import org.declic.web.campaign.preview.Previews;
import org.declic.web.campaign.preview.SampleData;
import org.declic.web.campaign.preview.UsedAttributes;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;

/** Messages for the page that shows several side by side, and what it says of them. */
@RequestScoped
public class SimulationTexts {

    private static final String BUNDLE = "org.declic.web.proof.Simulation";

    private final Previews previews;
    private final Texts texts;
    private final Summary summary;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SimulationTexts() {
        this(null, null, null);
    }

    @Inject
    public SimulationTexts(Previews previews, Texts texts, Summary summary) {
        this.previews = previews;
        this.texts = texts;
        this.summary = summary;
    }

    void reject(BrokenSampleException broken) {
        summary.reject("people", texts.get(BUNDLE, "fault." + broken.fault(), broken.place(), SamplePeople.MOST));
    }

    void tellNoTestProfiles() {
        texts.warn(BUNDLE, "test-profiles.none");
    }

    /** One person whom the content has values for, to be changed and repeated. */
    String example(CampaignDetails campaign) {
        SampleData sample = SampleData.of(
                UsedAttributes.of(campaign.draft().content()), campaign.draft().context());
        return "{\"name\": " + Json.text(texts.get(BUNDLE, "example")) + ", \"profile\": " + oneLine(sample.profile())
                + ", \"context\": " + oneLine(sample.context()) + "}\n";
    }

    private static String oneLine(String json) {
        return Json.text(Json.object(json));
    }

    /** What that person gets; the document is where the frame will ask for it. */
    SimulatedMessage rendered(CampaignDetails campaign, CompiledContent content, SamplePerson person, int place) {
        String name = person.name().isEmpty() ? texts.get(BUNDLE, "person", place) : person.name();
        try {
            RenderData data = new RenderData(person.profile(), person.context(), SampleData.LINKS);
            TestContent rendered =
                    TestContent.rendered(campaign.draft().content().channel(), content, data);
            return shown(campaign, rendered, name, campaign.id().value() + "/" + place);
        } catch (RenderingException e) {
            return new SimulatedMessage(name, "", "html", "", List.of(), String.valueOf(e.getMessage()));
        }
    }

    private SimulatedMessage shown(CampaignDetails campaign, TestContent rendered, String name, String key) {
        if (rendered instanceof OfEmail content) {
            RenderedEmail email = content.email();
            previews.keep(key, new Preview(email.html(), email.text()));
            String part = email.html().isBlank() ? "text" : "html";
            return new SimulatedMessage(name, key, part, email.subject(), List.copyOf(email.missing()), "");
        }
        if (rendered instanceof OfSms content) {
            RenderedSms sms = content.sms();
            previews.keep(key, Preview.sms(sms.text().text()));
            String length =
                    texts.get(BUNDLE, "sms", sms.text().units(), sms.text().segments());
            return new SimulatedMessage(name, key, "html", length, List.copyOf(sms.missing()), "");
        }
        RenderedPush push = ((OfPush) rendered).push();
        previews.keep(
                key, Preview.push(push.alert(), push.buttons(), campaign.draft().name()));
        int size = PayloadSize.of(push, Provider.OUTBOX);
        String problem =
                size > PayloadSize.LARGEST ? texts.get(BUNDLE, "push.too-large", size, PayloadSize.LARGEST) : "";
        return new SimulatedMessage(name, key, "html", push.alert().title(), List.copyOf(push.missing()), problem);
    }
}
