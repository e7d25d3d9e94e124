package org.declic.web.campaign.preview;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.encoder.Encode;

/**
 * A message rendered from sample data, as documents for a sandboxed frame: the two parts of an email, or a bubble as a phone
 * shows an SMS.
 *
 * @param html empty when the content has no HTML part
 * @param text empty when the content has no text part
 */
public record Preview(String html, String text) implements Serializable {

    private static final Pattern ASKS_FOR_DARK = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");
    private static final Pattern ASKS_FOR_LIGHT = Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)");
    private static final String ALWAYS = "(min-width:0)";
    private static final String NEVER = "(max-width:0)";

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

    /** The HTML part as a mail program with light or dark colours shows it. */
    String htmlDocument(boolean dark) {
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
