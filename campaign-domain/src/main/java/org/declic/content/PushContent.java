package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declic.channel.Channel;
import org.declic.template.TemplateField;

/**
 * The authored sources of a push message, in the Velocity template language.
 *
 * @param image the address of an image; empty for none
 * @param link where a click leads: a web page, a deep link of the app, or empty for the app itself
 * @param buttons at most four, of which Android shows three
 * @param data what the app gets besides: one {@code key = value} in a line
 */
public record PushContent(
        String title, String body, String image, String link, List<Button> buttons, String data, PushOptions options)
        implements Content {

    /** What iOS shows. */
    public static final int MOST_BUTTONS = 4;

    /** What Android shows. */
    public static final int MOST_ANDROID_BUTTONS = 3;

    private static final int LONGEST_LABEL = 50;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");

    public PushContent {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        buttons = List.copyOf(buttons);
    }

    /**
     * A button.
     *
     * @param label plain text
     * @param link as that of the whole message
     */
    public record Button(String label, String link) {}

    /** A message in which nothing is written yet. */
    public static PushContent empty() {
        return new PushContent("", "", "", "", List.of(), "", PushOptions.USUAL);
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
        dataLines().stream()
                .filter(line -> line.key().isEmpty())
                .findFirst()
                .ifPresent(
                        line -> alerts.add(ContentAlert.error("data-malformed", Integer.toString(line.number() + 1))));
        if (buttons.size() > MOST_BUTTONS
                || buttons.stream()
                        .anyMatch(button ->
                                button.label().isBlank() || button.label().length() > LONGEST_LABEL)) {
            alerts.add(ContentAlert.error("buttons-malformed"));
        } else if (buttons.size() > MOST_ANDROID_BUTTONS) {
            alerts.add(ContentAlert.warning("buttons-many"));
        }
        return alerts;
    }

    @Override
    public <T> T match(Function<EmailContent, T> email, Function<SmsContent, T> sms, Function<PushContent, T> push) {
        return push.apply(this);
    }
}
