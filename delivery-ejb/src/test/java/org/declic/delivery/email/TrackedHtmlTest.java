package org.declic.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.declic.campaign.CampaignDraft.Action;
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
        return tracked.of(html, new MessageId("m"), action);
    }

    @Test
    void linksLeadThroughUs() {
        assertThat(of("<p><a class=\"x\" href=\"https://shop.example/a?b=c&amp;d=e\" target=\"_blank\">A</a>", CLICKS))
                .isEqualTo("<p><a class=\"x\" href=\"https://d.example/t/c/m?u=https://shop.example/a?b=c%26d=e\""
                        + " target=\"_blank\">A</a>");
        assertThat(of("<A\n HREF = 'HTTP://shop.example/'>B</A>", CLICKS))
                .isEqualTo("<A\n HREF = \"https://d.example/t/c/m?u=HTTP://shop.example/\">B</A>");
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
    void takesNoLongerForWhatIsMadeToTakeLong() {
        String nasty = "<a ".repeat(200_000) + "href=\"https://shop.example/\"";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> of(nasty, CLICKS));
    }
}
