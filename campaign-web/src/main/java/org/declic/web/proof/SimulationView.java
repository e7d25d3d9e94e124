package org.declic.web.proof;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.channel.Channel;
import org.declic.content.CompiledContent;
import org.declic.proof.BrokenSampleException;
import org.declic.proof.SamplePeople;
import org.declic.proof.SamplePerson;
import org.declic.proof.TestProfiles;
import org.declic.shared.Json;
import org.declic.template.TemplateException;
import org.declic.web.campaign.preview.Samples;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** What several people would get of a campaign, side by side. */
@Named
@ViewScoped
public class SimulationView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Campaigns campaigns;
    private final TestProfiles testProfiles;
    private final Samples samples;
    private final SignedIn signedIn;
    private final SimulationTexts texts;

    private String id = "";
    private String people = "";
    private List<SimulatedMessage> messages = List.of();
    private boolean broken;
    private transient @Nullable CampaignDetails campaign;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SimulationView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SimulationView(
            Campaigns campaigns, TestProfiles testProfiles, Samples samples, SignedIn signedIn, SimulationTexts texts) {
        this.campaigns = campaigns;
        this.testProfiles = testProfiles;
        this.samples = samples;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Shows those who were looked at before; the first time the sandbox's test profiles, else an example to change. */
    public void load() {
        String campaignId = getCampaign().id().value();
        people = samples.findPeople(campaignId).orElseGet(() -> {
            String stored = lines(testProfiles.some(signedIn.getSandboxId(), SamplePeople.MOST));
            return stored.isEmpty() ? texts.example(getCampaign()) : stored;
        });
        show();
    }

    /** Shows the message of each of the people that are written down. */
    public void show() {
        samples.keepPeople(getCampaign().id().value(), people);
        try {
            messages = rendered(SamplePeople.read(people));
        } catch (BrokenSampleException e) {
            texts.reject(e);
        }
    }

    /** Puts the test profiles of the sandbox in place of what is written. */
    public void takeTestProfiles() {
        List<SamplePerson> found = testProfiles.some(signedIn.getSandboxId(), SamplePeople.MOST);
        if (found.isEmpty()) {
            texts.tellNoTestProfiles();
            return;
        }
        people = lines(found);
        show();
    }

    private List<SimulatedMessage> rendered(List<SamplePerson> read) {
        List<SimulatedMessage> shown = new ArrayList<>();
        broken = false;
        try {
            CompiledContent content = getCampaign().draft().content().compile();
            for (SamplePerson person : read) {
                shown.add(texts.rendered(getCampaign(), content, person, shown.size() + 1));
            }
        } catch (TemplateException e) {
            broken = true; // the editor says what it is
        }
        return shown;
    }

    private static String lines(List<SamplePerson> found) {
        StringBuilder lines = new StringBuilder();
        for (SamplePerson person : found) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", person.name());
            line.put("profile", person.profile());
            lines.append(Json.text(line)).append('\n');
        }
        return lines.toString();
    }

    /** The draft if there is one, else the live version. */
    public CampaignDetails getCampaign() {
        if (campaign == null) {
            campaign = campaigns.newest(signedIn.getSandboxId(), id);
        }
        return campaign;
    }

    /** Whether it is shown as on a desk, too. */
    public boolean isEmail() {
        return getCampaign().draft().content().channel() == Channel.EMAIL;
    }

    /** Whether the content has errors, so that nobody gets it. */
    public boolean isBroken() {
        return broken;
    }

    /** So many people at once. */
    public int getMost() {
        return SamplePeople.MOST;
    }

    public List<SimulatedMessage> getMessages() {
        return messages;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** As their author writes them, see {@link SamplePeople}. */
    public String getPeople() {
        return people;
    }

    public void setPeople(@Nullable String people) {
        this.people = people == null ? "" : people;
    }
}
