package org.declic.web.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.declic.content.PushContent.Button;
import org.declic.content.RenderedPush.Alert;
import org.junit.jupiter.api.Test;

class PreviewTest {

    @Test
    void answersTheAuthorsQuestionForDarkColours() {
        Preview preview = new Preview("<style>@media (prefers-color-scheme: dark) { p { color: red } }</style>", "");

        assertThat(preview.htmlDocument(true)).contains("@media (min-width:0) {", "color-scheme:dark");
        assertThat(preview.htmlDocument(false)).contains("@media (max-width:0) {", "color-scheme:light");
    }

    @Test
    void leavesAMailThatKnowsOfNoDarkColoursOnItsLightPaper() {
        assertThat(new Preview("<body style=\"background:#fff\">x</body>", "").htmlDocument(true))
                .contains("color-scheme:light")
                .doesNotContain("color-scheme:dark");
        assertThat(new Preview("<meta name=\"color-scheme\" content=\"light dark\">", "").htmlDocument(true))
                .contains("color-scheme:dark");
    }

    @Test
    void showsAPushAsBothKindsOfPhonesDo() {
        List<Button> buttons =
                List.of(Button.of("One", ""), Button.of("Two", ""), Button.of("Three", ""), Button.of("<Four>", ""));
        String html = Preview.push(
                        new Alert(
                                "Sale & more",
                                "<b>All</b> must go",
                                "https://img.example/1.png?a=1&b=2",
                                "https://img.example/a/sale.mp4?x=1"),
                        buttons,
                        "Shop")
                .html();
        String ios = html.substring(html.indexOf("<h2>iOS"), html.indexOf("<h2>Android"));
        String android = html.substring(html.indexOf("<h2>Android"));

        assertThat(ios)
                .contains(
                        "<b>Sale &amp; more</b>",
                        "<p>&lt;b&gt;All&lt;/b&gt; must go</p>",
                        "&lt;Four&gt;",
                        "\u25b6 sale.mp4<")
                .doesNotContain("Shop", "1.png");
        assertThat(android)
                .contains("<small>Shop</small>", "src=\"https://img.example/1.png?a=1&amp;b=2\"", "Three")
                .doesNotContain("Four");
        assertThat(html).contains("prefers-color-scheme:dark");
    }

    @Test
    void showsAnSmsAsABubble() {
        assertThat(Preview.sms("1 < 2 & more").html()).contains("<p>1 &lt; 2 &amp; more</p>");
        assertThat(Preview.sms("Hello").text()).isEqualTo("Hello");
    }

    @Test
    void showsPhonesInTheirLightAndDarkColours() {
        Preview push = Preview.push(new Alert("Title", "Text", "", ""), List.of(), "Shop");
        Preview sms = Preview.sms("Hello");

        assertThat(List.of(push, sms)).allSatisfy(phone -> {
            assertThat(phone.htmlDocument(true))
                    .contains("color-scheme:dark", "@media (min-width:0){body{background:#")
                    .doesNotContain("prefers-color-scheme");
            assertThat(phone.htmlDocument(false))
                    .contains("color-scheme:light")
                    .doesNotContain("@media (min-width:0){body", "prefers-color-scheme");
        });
    }

    @Test
    void keepsTheDoctypeFirst() {
        assertThat(shown("<!DOCTYPE html><html><body>x</body></html>"))
                .startsWith("<!doctype html><html><head><base target=\"_blank\">");
        assertThat(shown("<!doctype html><html><head lang=en><title>x</title></head></html>"))
                .startsWith("<!doctype html><html><head lang=\"en\"><base target=\"_blank\">");
        assertThat(shown("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
                        + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"><p>x</p>"))
                .startsWith("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"")
                .contains("<head><base");
    }

    @Test
    void addsItsHeadToAFragment() {
        assertThat(shown("<p>x</p>")).startsWith("<html><head><base").endsWith("</head><body><p>x</p></body></html>");
        assertThat(shown("")).startsWith("<html><head><base");
    }

    @Test
    void takesOnlyAHeadForAHead() {
        assertThat(shown("<!-- <head> --><header>x</header>"))
                .startsWith("<!-- <head> --><html><head><base")
                .endsWith("</head><body><header>x</header></body></html>");
        assertThat(shown("<html><!--[if mso]><head><![endif]--><head data-x=\"a>b\"><title>x</title></head></html>"))
                .contains("<head data-x=\"a&gt;b\"><base");
        assertThat(shown("<p title=\"<head>\">x</p>")).contains("<head><base", "<p title=\"&lt;head&gt;\">x</p>");
    }

    @Test
    void showsTextAsText() {
        assertThat(new Preview("", "<b>&amp;</b>").textDocument(false)).contains("&lt;b&gt;&amp;amp;&lt;/b&gt;");
    }

    private static String shown(String html) {
        return new Preview(html, "").htmlDocument(false);
    }
}
