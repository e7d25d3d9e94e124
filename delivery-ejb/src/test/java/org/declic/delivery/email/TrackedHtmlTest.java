package org.declic.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.channel.EmailSettings.Source;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.shared.MessageId;
import org.declic.tracking.MessageLinks;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedHtmlTest {

    private static final String PICTURE =
            "<img src=\"https://d.example/t/o/m\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">";
    private static final Action CLICKS = new Action("c", false, true);
    private static final Action OPENS = new Action("c", true, false);

    private static final List<UrlParameter> UTM = List.of(new UrlParameter("utm_source", "n"));

    private Optional<String> base = Optional.of("https://d.example");

    private final TrackedHtml tracked = new TrackedHtml(new MessageLinks() {
        @Override
        public Optional<String> base() {
            return base;
        }

        @Override
        public Optional<String> click(MessageId messageId, String target) {
            return Optional.of("https://d.example/t/c/m?u=" + target.replace("&", "%26"));
        }

        @Override
        public Optional<String> open(MessageId messageId) {
            return Optional.of("https://d.example/t/o/m");
        }
    });

    private String of(String html, Action action) {
        return of(html, action, List.of());
    }

    private String of(String html, Action action, List<UrlParameter> parameters) {
        return tracked.of(html, new MessageId("m"), action, UrlTracking.of(parameters, Source::name));
    }

    @Test
    void linksLeadThroughUs() {
        assertThat(of("<p><a class=\"x\" href=\"https://shop.example/a?b=c&amp;d=e\" target=\"_blank\">A</a>", CLICKS))
                .isEqualTo("<p><a class=\"x\" href=\"https://d.example/t/c/m?u=https://shop.example/a?b=c%26d=e\""
                        + " target=\"_blank\">A</a>");
        assertThat(of("<A\n HREF = 'HTTP://shop.example/'>B</A>", CLICKS))
                .isEqualTo("<A\n HREF = \"https://d.example/t/c/m?u=HTTP://shop.example/\">B</A>");
        assertThat(of("<a href='https://a.example' title=\"<a href='https://b.example'\">A</a>", CLICKS))
                .as("what stands within a tag is none")
                .isEqualTo("<a href=\"https://d.example/t/c/m?u=https://a.example\""
                        + " title=\"<a href='https://b.example'\">A</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"mailto:jane@example.com\">mail</a>",
                "<a href=\"#top\">up</a>",
                "<a href=\"\">nowhere</a>",
                "<a name=\"top\">here</a>",
                "<a href=\"https://d.example/t/u/m/s\">out</a>",
                "<a href=\"https://shop.example/\" data-tracking=\"never\">plain</a>",
                "<a data-tracking='never' href=\"https://shop.example/\">plain</a>",
                "<area href=\"https://shop.example/\">",
                "<link href=\"https://shop.example/style.css\">",
                "<abbr href=\"https://shop.example/\">x</abbr>",
                "<a href=https://shop.example/>without quotes</a>",
                "no link at all",
                "<",
                "1 < 2 <",
                "<p title='<a'>x</p>",
                ""
            })
    void everythingElseStaysAsItIs(String html) {
        assertThat(of(html, CLICKS)).isEqualTo(html);
    }

    @Test
    void aPictureAtTheEndTellsOfTheOpening() {
        assertThat(of("<html><body><p>Hi</p></BODY></html>", OPENS))
                .isEqualTo("<html><body><p>Hi</p>" + PICTURE + "</BODY></html>");
        assertThat(of("<p>Hi</p>", OPENS)).isEqualTo("<p>Hi</p>" + PICTURE);
        assertThat(of("</body></body></p></", OPENS)).isEqualTo("</body>" + PICTURE + "</body></p></");
        assertThat(of("", OPENS)).isEmpty();
    }

    @Test
    void nothingIsTrackedThatIsSwitchedOffOrWithoutAnAddressOfOurs() {
        String html = "<a href=\"https://shop.example/\">x</a>";

        assertThat(of(html, new Action("c", false, false))).isEqualTo(html);
        base = Optional.empty();
        assertThat(of(html, Action.of("c"))).isEqualTo(html);
    }

    @Test
    void linksHaveTheParametersWhetherClicksAreTrackedOrNot() {
        String html =
                "<a class='x' href='https://shop.example/a?b=c&amp;d=e#f'>A</a> <a href=\"HTTP://shop.example\">B</a>";

        assertThat(of(html, CLICKS, UTM))
                .isEqualTo(
                        "<a class='x' href=\"https://d.example/t/c/m?u=https://shop.example/a?b=c%26d=e%26utm_source=n#f\">A</a>"
                                + " <a href=\"https://d.example/t/c/m?u=HTTP://shop.example?utm_source=n\">B</a>");
        base = Optional.empty();
        assertThat(of(html, CLICKS, UTM))
                .isEqualTo("<a class='x' href=\"https://shop.example/a?b=c&amp;d=e&amp;utm_source=n#f\">A</a>"
                        + " <a href=\"HTTP://shop.example?utm_source=n\">B</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"mailto:jane@example.com?subject=x\">mail</a>",
                "<a href=\"tel:+33123456789\">call</a>",
                "<a href=\"#top\">up</a>",
                "<a href=\"https://d.example/t/u/m/s\">out</a>",
                "<a href=\"https://shop.example/\" data-tracking=\"never\">plain</a>",
                "<a href=' https://shop.example/?utm_source=mine&amp;a=\"b\"'>has it</a>",
                "<a href=\"https://shop.example/a b\">no address</a>",
                "<link href=\"https://shop.example/style.css\">",
                ""
            })
    void everythingElseStaysWithoutParameters(String html) {
        assertThat(of(html, new Action("c", false, false), UTM)).isEqualTo(html);
    }

    @Test
    void takesNoLongerForWhatIsMadeToTakeLong() {
        String nasty = "<a ".repeat(200_000) + "href=\"https://shop.example/\"";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> of(nasty, CLICKS));
    }
}
