package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declic.channel.Channel;
import org.declic.template.TemplateField;

/**
 * The authored sources of a push message, in the Velocity template language.
 *
 * @param image the address of an image; empty for none
 * @param click what a touch does; never {@link ClickBehaviour#DISMISS}
 * @param link where the touch leads; empty unless it leads somewhere
 * @param buttons at most four, of which Android shows three
 * @param data what the app gets besides: one {@code key = value} in a line
 */
public record PushContent(
        String title,
        String body,
        String image,
        ClickBehaviour click,
        String link,
        List<Button> buttons,
        String data,
        PushOptions options)
        implements Content {

    /** What iOS shows. */
    public static final int MOST_BUTTONS = 4;

    /** What Android shows. */
    public static final int MOST_ANDROID_BUTTONS = 3;

    private static final Pattern LABEL = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,50}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{0,50}");
    /** Apple's own, ours beside it, and what Firebase refuses (FCM HTTP v1, {@code data}). */
    private static final Pattern RESERVED = Pattern.compile(
            "aps|image|declic|from|message_type|collapse_key|(?:google|gcm).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");

    public PushContent {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        click = Objects.requireNonNullElse(click, ClickBehaviour.of(link)); // what was stored before it had one
        link = click.leadsSomewhere() ? link : "";
        buttons = List.copyOf(buttons);
    }

    /**
     * A button.
     *
     * @param id by which the app knows it, on iOS that of an action of the category; empty for none
     * @param label plain text
     * @param click what a touch does
     * @param link as that of the whole message
     */
    public record Button(String id, String label, ClickBehaviour click, String link) {

        public Button {
            id = Objects.requireNonNullElse(id, ""); // what was stored before it had one
            click = Objects.requireNonNullElse(click, ClickBehaviour.of(link)); // likewise
            link = click.leadsSomewhere() ? link : "";
        }

        /** One that does what its link suggests. */
        public static Button of(String label, String link) {
            return new Button("", label, ClickBehaviour.of(link), link);
        }

        private boolean isWellFormed() {
            return LABEL.matcher(label).matches() && ID.matcher(id).matches();
        }
    }

    /** What a touch of a push message or of one of its buttons does, in the words of AJO (design push, click behaviour). */
    public enum ClickBehaviour {
        /** Opens the app. */
        OPENAPP,
        /** Opens a place in the app, such as {@code shop://orders/7}. */
        DEEPLINK,
        /** Opens a web page. */
        WEBURL,
        /** Puts the message away; only a button can. */
        DISMISS;

        /** True if it needs a link. */
        public boolean leadsSomewhere() {
            return this == DEEPLINK || this == WEBURL;
        }

        /** What a link suggests where nobody chose, as in what was stored before there was a choice. */
        public static ClickBehaviour of(String link) {
            if (link.isBlank()) {
                return OPENAPP;
            }
            return isWebPage(link) ? WEBURL : DEEPLINK;
        }

        /** True unless the link, as it is written, can only lead elsewhere: one that begins with an expression may be anything. */
        boolean allows(String link) {
            return this != WEBURL || isWebPage(link) || link.startsWith("$");
        }

        private static boolean isWebPage(String link) {
            return link.startsWith("https://") || link.startsWith("http://");
        }
    }

    /** A message in which nothing is written yet. */
    public static PushContent empty() {
        return new PushContent("", "", "", ClickBehaviour.OPENAPP, "", List.of(), "", PushOptions.USUAL);
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Map<TemplateField, String> sources() {
        Map<TemplateField, String> sources = new LinkedHashMap<>();
        sources.put(PushField.TITLE, title);
        sources.put(PushField.BODY, body);
        sources.put(PushField.IMAGE, image);
        sources.put(PushField.MEDIA, options.ios().media());
        sources.put(PushField.LINK, link);
        sources.put(PushField.BUTTONS, buttons.stream().map(Button::link).collect(Collectors.joining("\n")));
        sources.put(PushField.DATA, data);
        sources.put(PushField.BADGE, options.badge());
        return Collections.unmodifiableMap(sources);
    }

    @Override
    public PushTemplate compile() {
        return PushTemplate.compile(this);
    }

    /** True if the data may have that key: a word, and none of those that the platforms or we use ourselves. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches() && !RESERVED.matcher(text).matches();
    }

    /** The data by their keys, without lines that are malformed. */
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (DataLine line : dataLines()) {
            if (!line.key().isEmpty()) {
                entries.put(line.key(), line.value().strip());
            }
        }
        return entries;
    }

    /** The lines of the data, each with its number from 0; what is no {@code key = value} has no key. */
    List<DataLine> dataLines() {
        List<DataLine> lines = new ArrayList<>();
        String[] written = data.split("\n", -1);
        for (int i = 0; i < written.length; i++) {
            if (!written[i].isBlank()) {
                int equals = written[i].indexOf('=');
                String key = equals < 0 ? "" : written[i].substring(0, equals).strip();
                lines.add(new DataLine(i, KEY.matcher(key).matches() ? key : "", written[i].substring(equals + 1)));
            }
        }
        return lines;
    }

    /** @param key empty if the line is malformed */
    record DataLine(int number, String key, String value) {}

    @Override
    public List<ContentAlert> alerts() {
        List<ContentAlert> alerts = new ArrayList<>();
        if (options.silent()) {
            if (data.isBlank()) {
                alerts.add(ContentAlert.error("data-missing"));
            }
        } else if (title.isBlank() && body.isBlank()) {
            alerts.add(ContentAlert.error("push-empty"));
        } else if (title.isBlank()) {
            alerts.add(ContentAlert.warning("title-missing"));
        }
        alerts.addAll(dataAlerts());
        alerts.addAll(buttonAlerts());
        checkLink(click, link, "").ifPresent(alerts::add);
        buttons.stream()
                .flatMap(button -> checkLink(button.click(), button.link(), button.label()).stream())
                .forEach(alerts::add);
        return alerts;
    }

    private List<ContentAlert> dataAlerts() {
        List<ContentAlert> alerts = new ArrayList<>();
        dataLines().stream()
                .filter(line -> line.key().isEmpty())
                .findFirst()
                .ifPresent(
                        line -> alerts.add(ContentAlert.error("data-malformed", Integer.toString(line.number() + 1))));
        dataLines().stream()
                .filter(line -> RESERVED.matcher(line.key()).matches())
                .findFirst()
                .ifPresent(line -> alerts.add(ContentAlert.error("data-reserved", line.key())));
        return alerts;
    }

    private List<ContentAlert> buttonAlerts() {
        List<ContentAlert> alerts = new ArrayList<>();
        if (buttons.size() > MOST_BUTTONS || !buttons.stream().allMatch(Button::isWellFormed)) {
            alerts.add(ContentAlert.error("buttons-malformed"));
        } else if (buttons.size() > MOST_ANDROID_BUTTONS) {
            alerts.add(ContentAlert.warning("buttons-many"));
        }
        if (!buttons.isEmpty() && options.ios().category().isEmpty()) {
            alerts.add(ContentAlert.warning("buttons-category"));
        }
        return alerts;
    }

    /** @param label that of the button, or empty for the whole message */
    private static Optional<ContentAlert> checkLink(ClickBehaviour click, String link, String label) {
        String prefix = label.isEmpty() ? "click" : "button";
        if (click.leadsSomewhere() && link.isBlank()) {
            return Optional.of(ContentAlert.error(prefix + "-link-missing", label));
        }
        return click.allows(link) ? Optional.empty() : Optional.of(ContentAlert.error(prefix + "-link-no-page", label));
    }

    @Override
    public <T> T match(Function<EmailContent, T> email, Function<SmsContent, T> sms, Function<PushContent, T> push) {
        return push.apply(this);
    }
}
