package org.declic.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.shared.Json;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.junit.jupiter.api.Test;

class PushContentTest {

    private static final PushContent PARCEL = new PushContent(
            "Parcel ${context.number|'?'}",
            "It is on its way.",
            "https://img.example/${context.number|'0'}.png",
            ClickBehaviour.DEEPLINK,
            "shop://orders/${context.number|''}",
            List.of(
                    Button.of("Track", "https://track.example/${context.number|''}"),
                    new Button("later", "Later", ClickBehaviour.DISMISS, "")),
            "order = ${context.number|''}\n\nnote=${context.note|'none'}",
            PushOptions.USUAL);

    @Test
    void rendersEveryField() {
        RenderedPush push = render(PARCEL, Map.of("number", "7"));

        assertThat(push.alert())
                .isEqualTo(new RenderedPush.Alert("Parcel 7", "It is on its way.", "https://img.example/7.png", ""));
        assertThat(push.click()).isEqualTo(ClickBehaviour.DEEPLINK);
        assertThat(push.link()).isEqualTo("shop://orders/7");
        assertThat(push.buttons())
                .containsExactly(
                        new Button("", "Track", ClickBehaviour.WEBURL, "https://track.example/7"),
                        new Button("later", "Later", ClickBehaviour.DISMISS, ""));
        assertThat(push.data()).containsExactly(entry("order", "7"), entry("note", "none"));
        assertThat(push.missing()).isEmpty();
    }

    @Test
    void noValueAddsALine() {
        RenderedPush push = render(PARCEL, Map.of("number", "7", "note", "a\nadmin = true"));

        assertThat(push.data()).containsOnlyKeys("order", "note").containsEntry("note", "a\nadmin = true");
        assertThatExceptionOfType(RenderingException.class)
                .as("a link is one line")
                .isThrownBy(() -> render(PARCEL, Map.of("number", "7\n8")));
    }

    @Test
    void aBadgeIsANumber() {
        PushContent counting = badged("${context.count|'1'}");

        assertThat(render(counting, Map.of("count", 3)).badge()).isEqualTo("3");
        assertThat(render(counting, Map.of()).badge()).isEqualTo("1");
        assertThatExceptionOfType(RenderingException.class).isThrownBy(() -> render(counting, Map.of("count", "many")));
    }

    @Test
    void asksForWhatItsFieldsAskFor() {
        assertThat(PARCEL.compile().references())
                .extracting(reference -> reference.path())
                .containsOnly("context.number", "context.note");
    }

    @Test
    void tellsWhereATemplateIsWrong() {
        PushContent broken = new PushContent(
                "${contxt.a}",
                "",
                "",
                ClickBehaviour.OPENAPP,
                "",
                List.of(),
                "ok = 1\nkey = $unknown",
                PushOptions.USUAL);

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(broken::compile)
                .satisfies(e -> {
                    assertThat(e.problems()).hasSize(2);
                    assertThat(e.problems().get(1).line()).isEqualTo(2);
                });
    }

    @Test
    void saysWhatItLacks() {
        assertThat(PARCEL.alerts())
                .as("iOS shows buttons of a category alone")
                .containsExactly(ContentAlert.warning("buttons-category"));
        assertThat(codes(PushContent.empty())).containsExactly("push-empty");
        assertThat(codes(new PushContent("", "Text", "", ClickBehaviour.OPENAPP, "", List.of(), "", PushOptions.USUAL)))
                .containsExactly("title-missing");
        assertThat(codes(new PushContent(
                        "T", "", "", ClickBehaviour.OPENAPP, "", List.of(), "fine = 1\nno key", PushOptions.USUAL)))
                .containsExactly("data-malformed");
        assertThat(codes(silent("APS = 1"))).containsExactly("data-reserved");
        assertThat(codes(silent("gcm.notification.title = a"))).containsExactly("data-reserved");
        assertThat(codes(silent("apsis = 1"))).isEmpty();
        assertThat(codes(new PushContent(
                        "T", "", "", ClickBehaviour.OPENAPP, "", List.of(Button.of("", "x")), "", PushOptions.USUAL)))
                .containsExactly("buttons-malformed");
        Button button = Button.of("B", "");
        assertThat(codes(new PushContent(
                        "T",
                        "",
                        "",
                        ClickBehaviour.OPENAPP,
                        "",
                        List.of(button, button, button, button),
                        "",
                        PushOptions.USUAL)))
                .containsExactly("buttons-many");
        assertThat(codes(silent(""))).containsExactly("data-missing");
        assertThat(codes(silent("a = 1"))).isEmpty();
    }

    private static PushContent silent(String data) {
        PushOptions usual = PushOptions.USUAL;
        return new PushContent(
                "",
                "",
                "",
                ClickBehaviour.OPENAPP,
                "",
                List.of(),
                data,
                new PushOptions(true, "", "", "", true, usual.android(), usual.ios()));
    }

    private static PushContent badged(String badge) {
        PushOptions usual = PushOptions.USUAL;
        return new PushContent(
                "T",
                "",
                "",
                ClickBehaviour.OPENAPP,
                "",
                List.of(),
                "",
                new PushOptions(false, badge, "", "", true, usual.android(), usual.ios()));
    }

    private static List<String> codes(PushContent content) {
        return content.alerts().stream()
                .map(ContentAlert::code)
                .filter(code -> !code.equals("buttons-category"))
                .toList();
    }

    private static RenderedPush render(PushContent content, Map<String, Object> context) {
        return content.compile().render(new RenderData(Map.of(), context));
    }

    @Test
    void aTouchThatLeadsSomewhereNeedsToKnowWhere() {
        assertThat(codes(touched(ClickBehaviour.DEEPLINK, ""))).containsExactly("click-link-missing");
        assertThat(codes(touched(ClickBehaviour.DEEPLINK, "shop://a"))).isEmpty();
        assertThat(codes(touched(ClickBehaviour.WEBURL, "shop://a"))).containsExactly("click-link-no-page");
        assertThat(codes(touched(ClickBehaviour.WEBURL, "${context.page|''}"))).isEmpty();
        assertThat(touched(ClickBehaviour.OPENAPP, "shop://a").link()).isEmpty();
        assertThat(codes(offering(new Button("", "Track", ClickBehaviour.WEBURL, ""))))
                .containsExactly("button-link-missing");
        assertThat(codes(offering(new Button("", "Track", ClickBehaviour.WEBURL, "shop://a"))))
                .containsExactly("button-link-no-page");
        assertThat(codes(offering(new Button("an id", "Track", ClickBehaviour.DISMISS, ""))))
                .containsExactly("buttons-malformed");
    }

    @Test
    void buttonsHaveTheirLimits() {
        Button longest = new Button("i".repeat(50), "L".repeat(50), ClickBehaviour.DISMISS, "");

        assertThat(codes(offering(longest))).isEmpty();
        assertThat(codes(offering(new Button("", "L".repeat(51), ClickBehaviour.DISMISS, ""))))
                .containsExactly("buttons-malformed");
        assertThat(codes(offering(new Button("i".repeat(51), "L", ClickBehaviour.DISMISS, ""))))
                .containsExactly("buttons-malformed");
        assertThat(codes(offering(longest, longest, longest, longest, longest))).containsExactly("buttons-malformed");
    }

    private static PushContent touched(ClickBehaviour click, String link) {
        return new PushContent("T", "", "", click, link, List.of(), "", PushOptions.USUAL);
    }

    private static PushContent offering(Button... buttons) {
        return new PushContent("T", "", "", ClickBehaviour.OPENAPP, "", List.of(buttons), "", PushOptions.USUAL);
    }

    @Test
    void readsContentThatWasStoredBeforeATouchWasAChoice() {
        String before = "{\"title\":\"T\",\"body\":\"\",\"image\":\"\",\"link\":\"shop://orders/7\",\"buttons\":["
                + "{\"label\":\"Track\",\"link\":\"https://track.example\"},{\"label\":\"Later\",\"link\":\"\"}],\"data\":\"\","
                + "\"options\":{\"silent\":false,\"badge\":\"\",\"sound\":\"default\",\"collapseKey\":\"\",\"urgent\":true,"
                + "\"android\":{\"channelId\":\"\",\"visibility\":\"PRIVATE\"}}}";

        assertThat(Json.read(before, PushContent.class))
                .isEqualTo(new PushContent(
                        "T",
                        "",
                        "",
                        ClickBehaviour.DEEPLINK,
                        "shop://orders/7",
                        List.of(Button.of("Track", "https://track.example"), Button.of("Later", "")),
                        "",
                        PushOptions.USUAL));
    }

    @Test
    void readsOptionsThatWereStoredBeforeThereWereMore() {
        String before = "{\"silent\":false,\"badge\":\"\",\"sound\":\"default\",\"collapseKey\":\"\",\"urgent\":true,"
                + "\"android\":{\"channelId\":\"\",\"visibility\":\"PRIVATE\"},\"thread\":\"\"}";

        assertThat(Json.read(before, PushOptions.class)).isEqualTo(PushOptions.USUAL);
    }
}
