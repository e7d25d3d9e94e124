package org.declic.web.campaign.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.Window;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.content.design.EmailDesign;
import org.declic.shared.Json;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a program writes it.
 *
 * @param written what was written; its alias is empty for one that is made from the name, and it has no configuration yet
 * @param configuration the id or the name of the channel configuration; empty for none yet
 * @param category as it was when it was created; a change does not change it
 * @param highThroughput as it was when it was created; a change does not change it
 * @param revision the one that a change is made on
 */
record CampaignRequest(
        CampaignDraft written,
        Category category,
        boolean highThroughput,
        String configuration,
        Optional<Integer> revision) {

    static final String CONFIGURATION = "/configuration";

    private static final String CREATE_PROFILES = "createProfiles";
    private static final String TRACK_OPENS = "trackOpens";
    private static final String TRACK_CLICKS = "trackClicks";
    private static final String AUDIENCE = "audience";
    private static final String DESIGN = "design";
    private static final String CONTEXT = "context";
    private static final String EXAMPLE = "example";
    private static final String REQUIRED = "required";
    private static final String DELIVERY_RATE = "deliveryRate";

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024; // the domain says how long each may be
    private static final int MOST_TAGS = 100;

    /**
     * Reads a body.
     *
     * @throws ProblemException with every violation of its shape
     */
    static CampaignRequest read(byte[] body) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations)
                .only(
                        "name",
                        "alias",
                        "description",
                        "tags",
                        "category",
                        "channel",
                        "highThroughput",
                        "configuration",
                        TRACK_OPENS,
                        TRACK_CLICKS,
                        "content",
                        CONTEXT,
                        "namespace",
                        CREATE_PROFILES,
                        AUDIENCE,
                        "window",
                        "revision");
        CampaignRequest request = new CampaignRequest(
                written(json),
                json.one("category", Category.values(), Category.TRANSACTIONAL),
                json.flag("highThroughput"),
                json.text("configuration", LONGEST_NAME).orElse(""),
                json.number("revision"));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return request;
    }

    /** What is chosen when the campaign is created. */
    CampaignKind kind() {
        return new CampaignKind(category, written.content().channel(), highThroughput);
    }

    /** True if the program chose the alias itself. */
    boolean named() {
        return !written.alias().isEmpty();
    }

    /** The draft, with the configuration that was found. */
    CampaignDraft draft(String freeAlias, String configurationId) {
        return new CampaignDraft(
                written.name(),
                named() ? written.alias() : freeAlias,
                written.description(),
                written.tags(),
                new Action(
                        configurationId,
                        written.action().trackOpens(),
                        written.action().trackClicks()),
                written.writing(),
                written.audience(),
                written.window());
    }

    private static CampaignDraft written(JsonObject json) {
        Channel channel = json.one("channel", Channel.values(), Channel.EMAIL);
        return new CampaignDraft(
                json.required("name", LONGEST_NAME),
                json.text("alias", LONGEST_NAME).orElse(""),
                json.text("description", LONGEST_TEXT).orElse(""),
                texts(json, "tags", MOST_TAGS, "must be at most " + MOST_TAGS + " strings"),
                new Action(
                        "",
                        flag(json, TRACK_OPENS, channel == Channel.EMAIL),
                        flag(json, TRACK_CLICKS, channel == Channel.EMAIL)),
                new Writing(
                        json.object("content")
                                .map(content -> content(channel, content))
                                .orElseGet(() -> Content.empty(channel)),
                        json.object(CONTEXT).map(CampaignRequest::context).orElse(DeclaredContext.NONE)),
                new Audience(
                        json.text("namespace", LONGEST_NAME).orElse(channel.namespace()),
                        flag(json, CREATE_PROFILES, true),
                        json.text(AUDIENCE, LONGEST_NAME).orElse("")),
                json.object("window").map(CampaignRequest::window).orElseGet(() -> Window.open(ZoneId.of("UTC"))));
    }

    private static boolean flag(JsonObject json, String name, boolean unlessSaid) {
        return json.has(name) ? json.flag(name) : unlessSaid;
    }

    private static DeclaredContext context(JsonObject json) {
        json.only(EXAMPLE, REQUIRED);
        String example = json.has(EXAMPLE) ? Json.pretty(json.map(EXAMPLE)) : "";
        DeclaredContext declared =
                new DeclaredContext(example, texts(json, REQUIRED, DeclaredContext.LONGEST, "must be strings"));
        if (!declared.isWellFormed()) {
            json.violate(REQUIRED, "must be attributes of the example, such as context.order.number");
        }
        return declared;
    }

    private static List<String> texts(JsonObject json, String name, int most, String rule) {
        List<String> texts = new ArrayList<>();
        for (Object each : json.list(name).orElse(List.of())) {
            if (each instanceof String text && texts.size() < most) {
                texts.add(text);
            } else {
                json.violate(name, rule);
            }
        }
        return texts;
    }

    private static Content content(Channel channel, JsonObject json) {
        if (channel == Channel.PUSH) {
            return PushContentReader.read(json);
        }
        if (channel == Channel.SMS) {
            json.only("message");
            return new SmsContent(json.text("message", LONGEST_TEXT).orElse(""));
        }
        json.only("subject", "preheader", "html", "text", DESIGN);
        EmailContent email = new EmailContent(
                json.text("subject", LONGEST_TEXT).orElse(""),
                json.text("preheader", LONGEST_TEXT).orElse(""),
                json.text("html", LONGEST_TEXT).orElse(""),
                json.text("text", LONGEST_TEXT).orElse(""));
        return json.has(DESIGN) ? designed(json, email) : email;
    }

    /** Blocks make the HTML, whatever else is said of it; and the text where none is given. */
    private static Content designed(JsonObject json, EmailContent email) {
        EmailDesign design = design(json);
        if (design.isTooLarge()) { // asked before they are made into HTML
            json.violate(DESIGN, "must have at most " + EmailDesign.MOST_BLOCKS + " blocks and rows");
            return email;
        }
        String text = email.text().isBlank() ? design.text() : email.text();
        return EmailContent.designed(email.subject(), email.preheader(), design, text);
    }

    private static EmailDesign design(JsonObject json) {
        try {
            return Json.convert(json.map(DESIGN), EmailDesign.class);
        } catch (IllegalArgumentException e) {
            json.violate(DESIGN, "must be a theme and rows of columns of blocks, as GET shows them");
            return EmailDesign.EMPTY;
        }
    }

    private static Window window(JsonObject json) {
        json.only("start", "end", "zone", DELIVERY_RATE);
        return new Window(
                instant(json, "start"),
                instant(json, "end"),
                zone(json),
                json.number(DELIVERY_RATE).orElse(0));
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        Optional<String> text = json.text(name, LONGEST_NAME);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.get()).toInstant();
        } catch (DateTimeException e) {
            json.violate(name, "must be a time such as 2026-01-31T09:00:00Z");
            return null;
        }
    }

    private static ZoneId zone(JsonObject json) {
        try {
            return ZoneId.of(json.text("zone", LONGEST_NAME).orElse("UTC"));
        } catch (DateTimeException e) {
            json.violate("zone", "must be a time zone such as Europe/Paris");
            return ZoneOffset.UTC;
        }
    }
}
