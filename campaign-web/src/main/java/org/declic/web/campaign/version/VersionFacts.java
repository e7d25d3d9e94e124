package org.declic.web.campaign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignDraft;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.web.campaign.AudienceChoices;
import org.declic.web.campaign.CampaignTexts;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What a version of a campaign says, field by field, in the words of the pages. */
@RequestScoped
public class VersionFacts {

    private static final String PUSH = "org.declic.web.campaign.Push";
    private static final String BUNDLE = "org.declic.web.campaign.CampaignVersions";

    private final ChannelConfigurations configurations;
    private final AudienceChoices audiences;
    private final SignedIn signedIn;
    private final CampaignTexts texts;
    private final Texts words;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected VersionFacts() {
        this(null, null, null, null, null);
    }

    @Inject
    public VersionFacts(
            ChannelConfigurations configurations,
            AudienceChoices audiences,
            SignedIn signedIn,
            CampaignTexts texts,
            Texts words) {
        this.configurations = configurations;
        this.audiences = audiences;
        this.signedIn = signedIn;
        this.texts = texts;
        this.words = words;
    }

    /** The fields that the one has differently from the other. */
    public List<FieldDifference> differences(CampaignDraft before, CampaignDraft after) {
        Map<String, String> old = of(before);
        List<FieldDifference> differences = new ArrayList<>();
        of(after).forEach((label, text) -> {
            String was = Objects.requireNonNullElse(old.get(label), "");
            if (!was.equals(text)) {
                differences.add(FieldDifference.of(label, was, text));
            }
        });
        return differences;
    }

    /** By the labels of the fields, in the order of the editor. */
    Map<String, String> of(CampaignDraft draft) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "description", draft.description());
        put(facts, "tags", String.join(", ", draft.tags()));
        put(facts, "configuration", configuration(draft.configurationId()));
        if (draft.content().channel() == Channel.EMAIL) {
            put(facts, "trackOpens", words.get(BUNDLE, "noted." + draft.action().trackOpens()));
        }
        if (draft.content().channel() != Channel.PUSH) {
            put(
                    facts,
                    "trackClicks",
                    words.get(BUNDLE, "noted." + draft.action().trackClicks()));
        }
        draft.content().sources().forEach((field, source) -> put(facts, field.word(), source));
        draft.content()
                .match(this::blocks, sms -> Map.<String, String>of(), this::touches)
                .forEach(facts::put);
        put(facts, "context", draft.context().example());
        put(facts, "required", String.join(", ", draft.context().required()));
        put(facts, "namespace", draft.namespace());
        put(
                facts,
                "create-profiles",
                texts.text(draft.audience().createProfiles() ? "create-profiles.on" : "create-profiles.off"));
        String audience = draft.audience().audienceId();
        put(facts, "audience", audience.isEmpty() ? "" : audiences.text(audience));
        put(facts, "start", time(draft.window().start(), draft.window().zone()));
        put(facts, "end", time(draft.window().end(), draft.window().zone()));
        int rate = draft.window().deliveryRate();
        put(facts, "deliveryRate", rate == 0 ? "" : texts.text("fact.deliveryRate", rate));
        return facts;
    }

    /** What the HTML was made from stands for it: nobody reads the tables that mail programs need. */
    private Map<String, String> blocks(EmailContent email) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (email.design() != null) {
            facts.put(texts.text("field.html"), new DesignLines(words).of(email.design()));
        }
        return facts;
    }

    /** What touches do, and how phones treat the message: what no template is. */
    private Map<String, String> touches(PushContent push) {
        PushOptions options = push.options();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.get(PUSH, "click"), touch(push.click(), push.link()));
        facts.put(
                words.get(PUSH, "buttons"),
                push.buttons().stream()
                        .map(button -> button.label() + ": " + touch(button.click(), button.link()))
                        .collect(Collectors.joining("\n")));
        facts.put(words.get(PUSH, "silent"), words.get(BUNDLE, "noted." + options.silent()));
        facts.put(words.get(PUSH, "urgent"), words.get(BUNDLE, "noted." + options.urgent()));
        options.words().forEach((word, text) -> facts.put(words.get(PUSH, "" + word), text));
        facts.put(
                words.get(PUSH, "visibility"),
                words.get(PUSH, "visibility." + options.android().visibility()));
        facts.put(
                words.get(PUSH, "priority"),
                words.get(PUSH, "priority." + options.android().priority()));
        return facts;
    }

    private String touch(ClickBehaviour click, String link) {
        return words.get(PUSH, "click." + click) + (link.isEmpty() ? "" : " " + link);
    }

    private void put(Map<String, String> facts, String field, String text) {
        facts.put(texts.text("field." + field), text);
    }

    private String configuration(String id) {
        return configurations
                .find(signedIn.getSandboxId(), id)
                .map(ChannelConfiguration::name)
                .orElse(id);
    }

    private String time(@Nullable Instant time, ZoneId zone) {
        return time == null ? "" : texts.time(time, zone);
    }
}
