package org.declic.web.campaign.preview;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.RenderedPush.Alert;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.encoder.Encode;

/**
 * A message rendered from sample data, as documents for a sandboxed frame: the two parts of an email, a bubble as a phone
 * shows an SMS, or the notifications of a push message.
 *
 * @param html empty when the content has no HTML part
 * @param text empty when the content has no text part
 */
public record Preview(String html, String text) implements Serializable {

    private static final Pattern ASKS_FOR_DARK = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");
    private static final Pattern ASKS_FOR_LIGHT = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)");
    private static final Pattern KNOWS_OF_DARK =
            Pattern.compile("color-scheme[^>}]{0,40}dark", Pattern.CASE_INSENSITIVE);
    private static final Pattern VIDEO =
            Pattern.compile("\\.(mp4|m4v|mov|mpe?g|avi)([?#]|$)", Pattern.CASE_INSENSITIVE);
    private static final String LOCK_SCREENS = "body{margin:0;padding:12px 16px;background:#fff;color:#222;"
            + "font:15px/1.35 system-ui,sans-serif}h2{font-size:13px;margin:8px 0}"
            + ".s{padding:16px 12px;border-radius:20px;background:#8fa3bf}"
            + ".n{padding:12px 14px;background:#f4f4f6;color:#111;overflow-wrap:anywhere}.i{border-radius:18px}"
            + ".d{border-radius:24px}.n b,.n small{display:block}.n p{margin:2px 0 0;white-space:pre-wrap}"
            + ".n img{max-width:100%;margin-top:8px;border-radius:10px}"
            + ".v{margin-top:8px;padding:24px 12px;border-radius:10px;background:#222;color:#fff}.a{display:flex;flex-wrap:wrap;gap:12px}"
            + ".a span{margin-top:10px;font-weight:600;color:#1a56b0}"
            + "@media (prefers-color-scheme:dark){body{background:#111;color:#ddd}.s{background:#1d2a3d}"
            + ".n{background:#2b2b2f;color:#f2f2f2}.a span{color:#9cc3ff}}";
    private static final String ALWAYS = "(min-width:0)";
    private static final String NEVER = "(max-width:0)";

    /**
     * A push message as locked phones show it: above iOS, below Android.
     *
     * @param app what stands for the name of the app
     */
    public static Preview push(Alert alert, List<Button> buttons, String app) {
        String title = Encode.forHtmlContent(alert.title());
        String body = Encode.forHtmlContent(alert.body());
        String image = media(alert.image());
        String onIos = alert.media().isEmpty() ? image : media(alert.media());
        String name = Encode.forHtmlContent(app);
        return new Preview(
                "<!DOCTYPE html><html><head><title></title><style>" + LOCK_SCREENS + "</style></head><body>"
                        + "<h2>iOS</h2><div class=\"s\"><div class=\"n i\"><b>" + title + "</b><p>" + body + "</p>"
                        + onIos + actions(buttons, PushContent.MOST_BUTTONS) + "</div></div>"
                        + "<h2>Android</h2><div class=\"s\"><div class=\"n d\"><small>" + name + "</small><b>" + title
                        + "</b><p>" + body + "</p>" + image
                        + actions(buttons, PushContent.MOST_ANDROID_BUTTONS) + "</div></div></body></html>",
                alert.body());
    }

    /** Of a video nothing is fetched; its name stands for it. */
    private static String media(String address) {
        if (address.isEmpty()) {
            return "";
        }
        return VIDEO.matcher(address).find()
                ? "<div class=\"v\">\u25b6 "
                        + Encode.forHtmlContent(
                                address.replaceFirst("[?#].*", "").replaceFirst(".*/", "")) + "</div>"
                : "<img alt=\"\" src=\"" + Encode.forHtmlAttribute(address) + "\">";
    }

    private static String actions(List<Button> buttons, int most) {
        return buttons.stream()
                .limit(most)
                .map(button -> "<span>" + Encode.forHtmlContent(button.label()) + "</span>")
                .collect(Collectors.joining("", "<div class=\"a\">", "</div>"));
    }

    /** An SMS as a phone shows it. */
    public static Preview sms(String text) {
        return new Preview(
                "<!DOCTYPE html><html><head><title></title><style>body{margin:0;padding:24px 16px;background:#fff}"
                        + "p{max-width:30ch;width:fit-content;margin:0;padding:10px 14px;border-radius:18px 18px 18px 4px;"
                        + "background:#e9e9eb;color:#000;font:16px/1.35 system-ui,sans-serif;white-space:pre-wrap;"
                        + "overflow-wrap:anywhere}@media (prefers-color-scheme:dark){body{background:#000}"
                        + "p{background:#26252a;color:#fff}}</style></head><body><p>" + Encode.forHtmlContent(text)
                        + "</p></body></html>",
                text);
    }

    /**
     * The HTML part as a mail program with light or dark colours shows it: one whose author knows of dark colours in those,
     * any other on its light paper.
     */
    String htmlDocument(boolean wantsDark) {
        boolean dark = wantsDark && KNOWS_OF_DARK.matcher(html).find();
        String chosen = ASKS_FOR_DARK.matcher(html).replaceAll(dark ? ALWAYS : NEVER);
        chosen = ASKS_FOR_LIGHT.matcher(chosen).replaceAll(dark ? NEVER : ALWAYS);
        return withHead(chosen, head(dark));
    }

    /** The text part as a mail program shows it. */
    String textDocument(boolean dark) {
        return "<!DOCTYPE html><html><head>" + head(dark) + "<title></title></head><body><pre"
                + " style=\"white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 monospace\">"
                + Encode.forHtmlContent(text) + "</pre></body></html>";
    }

    /** Links must not leave the frame, and a mail program's paper shows where the author sets none. */
    private static String head(boolean dark) {
        return "<base target=\"_blank\"><style>:root{color-scheme:" + (dark ? "dark" : "light") + ";background:"
                + (dark ? "#1e1e1e" : "#ffffff") + "}</style>";
    }

    /** As the browser reads the document: one that has no head gets one. */
    private static String withHead(String html, String addition) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.head().prepend(addition);
        return document.outerHtml();
    }
}
