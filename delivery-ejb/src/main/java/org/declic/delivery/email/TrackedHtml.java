package org.declic.delivery.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.shared.MessageId;
import org.declic.tracking.MessageLinks;
import org.owasp.encoder.Encode;

/**
 * Makes the HTML of an email tell when it is opened and where its reader goes on: a picture at its end, and links that lead
 * through us; and appends to them what the configuration asks for. A link with {@code data-tracking="never"} stays as it is, as
 * do our own.
 *
 * <p>By a pattern instead of a parser: every recipient's mail passes here, and an HTML parser would take as long as all the rest
 * and write what it read anew, in its own way. No part of it reads past the next tag, so that it takes as long as the text is.
 */
@ApplicationScoped
class TrackedHtml {

    private static final Pattern LINK = Pattern.compile(
            "(<a\\s(?:[^<>]{0,2000}?\\s)?href\\s*=\\s*)(\"[^\"]*\"|'[^']*')([^>]{0,2000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEVER =
            Pattern.compile("\\sdata-tracking\\s*=\\s*[\"']never[\"']", Pattern.CASE_INSENSITIVE);
    private static final String END = "</body>";

    private final MessageLinks links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected TrackedHtml() {
        this(null);
    }

    @Inject
    TrackedHtml(MessageLinks links) {
        this.links = links;
    }

    String of(String html, MessageId messageId, Action action, UrlTracking parameters) {
        if (html.isEmpty()) {
            return html;
        }
        boolean reachable = links.base().isPresent();
        boolean clicks = action.trackClicks() && reachable;
        String followed = clicks || !parameters.isEmpty() ? withLinks(html, messageId, clicks, parameters) : html;
        return action.trackOpens() && reachable ? withPicture(followed, messageId) : followed;
    }

    /** The pattern is tried at each tag, not at each character. */
    private String withLinks(String html, MessageId messageId, boolean clicks, UrlTracking parameters) {
        Matcher matcher = LINK.matcher(html);
        StringBuilder tracked = new StringBuilder(html.length() + 512);
        int done = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', Math.max(tag + 1, done))) {
            if (matcher.region(tag, html.length()).lookingAt()) {
                tracked.append(html, done, matcher.start(2))
                        .append(onward(matcher, messageId, clicks, parameters))
                        .append(matcher.group(3));
                done = matcher.end();
            }
        }
        return tracked.append(html, done, html.length()).toString();
    }

    /** Where a link leads, in quotes. */
    private String onward(Matcher link, MessageId messageId, boolean clicks, UrlTracking parameters) {
        String quoted = link.group(2);
        String url = StringEscapeUtils.unescapeHtml4(quoted.substring(1, quoted.length() - 1))
                .strip();
        boolean stays = !isWeb(url)
                || url.startsWith(links.base().orElse("") + "/t/")
                || NEVER.matcher(link.group(1) + link.group(3)).find();
        String target = stays ? url : parameters.appendedTo(url);
        String onward =
                stays || !clicks ? target : links.click(messageId, target).orElse(target);
        return onward.equals(url) ? quoted : "\"" + Encode.forHtmlAttribute(onward) + "\"";
    }

    private static boolean isWeb(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private String withPicture(String html, MessageId messageId) {
        String picture = links.open(messageId)
                .map(url -> "<img src=\"" + Encode.forHtmlAttribute(url)
                        + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">")
                .orElse("");
        int end = html.lastIndexOf("</");
        while (end >= 0 && !html.regionMatches(true, end, END, 0, END.length())) {
            end = html.lastIndexOf("</", end - 1);
        }
        return end < 0 ? html + picture : html.substring(0, end) + picture + html.substring(end);
    }
}
