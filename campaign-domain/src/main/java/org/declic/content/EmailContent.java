package org.declic.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.declic.channel.Channel;
import org.declic.content.design.EmailDesign;
import org.declic.content.wording.SpamProneWording;
import org.declic.template.TemplateField;
import org.declic.template.html.HtmlBody;
import org.jspecify.annotations.Nullable;

/**
 * The authored sources of an email, in the Velocity template language.
 *
 * <p>An empty text stands for a part that is not wanted; whether an email may do without it is decided at review.
 *
 * @param subject one line of plain text
 * @param preheader plain text that mail programs show after the subject
 * @param html the HTML part, a whole document
 * @param text the plain text part
 * @param design what the HTML was made from; null when it was written by hand
 */
public record EmailContent(
        String subject,
        String preheader,
        String html,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EmailDesign design)
        implements Content {

    /** Gmail clips what is longer. */
    private static final int HEAVY_HTML_BYTES = 100 * 1024;

    private static final int HUGE_HTML_BYTES = 2 * 1024 * 1024;
    private static final int LETTERS_OF_A_NAME = 8;

    public EmailContent {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(preheader, "preheader");
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(text, "text");
    }

    /** An email whose HTML is written by hand. */
    public EmailContent(String subject, String preheader, String html, String text) {
        this(subject, preheader, html, text, null);
    }

    /** An email that was put together from blocks. */
    public static EmailContent designed(String subject, String preheader, EmailDesign design, String text) {
        return new EmailContent(subject, preheader, design.html(), text, design);
    }

    /** Whether the text says what the blocks say, because nobody wrote another one. */
    public boolean hasTextOfBlocks() {
        return design != null && text.equals(design.text());
    }

    /** An email in which nothing is written yet. */
    public static EmailContent empty() {
        return new EmailContent("", "", "", "");
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Map<TemplateField, String> sources() {
        Map<TemplateField, String> sources = new LinkedHashMap<>();
        sources.put(EmailField.SUBJECT, subject);
        sources.put(EmailField.PREHEADER, preheader);
        sources.put(EmailField.HTML, html);
        sources.put(EmailField.TEXT, text);
        return Collections.unmodifiableMap(sources);
    }

    @Override
    public EmailTemplate compile() {
        return EmailTemplate.compile(this);
    }

    @Override
    public List<ContentAlert> alerts() {
        List<ContentAlert> alerts = new ArrayList<>();
        if (subject.isBlank()) {
            alerts.add(ContentAlert.error("subject-missing"));
        }
        if (html.isBlank() && text.isBlank()) {
            alerts.add(ContentAlert.error("content-empty"));
        } else if (text.isBlank()) {
            alerts.add(ContentAlert.warning("text-missing"));
        }
        if (isLoud(subject)) {
            alerts.add(ContentAlert.warning("subject-loud"));
        }
        SpamProneWording.in(subject).forEach(words -> alerts.add(ContentAlert.warning("subject-spam", words)));
        addHtmlAlerts(alerts);
        return alerts;
    }

    private void addHtmlAlerts(List<ContentAlert> alerts) {
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > HUGE_HTML_BYTES) {
            alerts.add(ContentAlert.error("html-huge", Integer.toString(bytes / (1024 * 1024))));
            return;
        } else if (bytes > HEAVY_HTML_BYTES) {
            alerts.add(ContentAlert.warning("html-heavy", Integer.toString(bytes / 1024)));
        }
        if (design != null) {
            design.alerts().forEach(alert -> alerts.add(ContentAlert.warning(alert)));
            return;
        }
        HtmlBody body = HtmlBody.of(html);
        if (body.hasScript()) {
            alerts.add(ContentAlert.warning("html-script"));
        }
        addCount(alerts, "image-alt", body.imagesWithoutText());
        addCount(alerts, "link-empty", body.emptyLinks());
        body.brokenLink().ifPresent(link -> alerts.add(ContentAlert.warning("link-broken", link)));
    }

    private static void addCount(List<ContentAlert> alerts, String code, int count) {
        if (count > 0) {
            alerts.add(ContentAlert.warning(code, Integer.toString(count)));
        }
    }

    private static boolean isLoud(String subject) {
        long letters = subject.codePoints().filter(Character::isLetter).count();
        boolean isShouted = letters > LETTERS_OF_A_NAME
                && subject.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
        return isShouted || subject.contains("!!");
    }

    @Override
    public <T> T match(Function<EmailContent, T> email, Function<SmsContent, T> sms, Function<PushContent, T> push) {
        return email.apply(this);
    }
}
