package org.declic.web.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.PushOptions.Priority;
import org.declic.content.PushOptions.Visibility;
import org.declic.shared.Json;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushContentReaderTest {

    private final Violations violations = new Violations();

    private PushContent read(String json) {
        return PushContentReader.read(
                JsonObject.body(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)), violations));
    }

    @Test
    void takesWhatTheRecipientSees() {
        PushContent push =
                read("{\"title\": \"Parcel\", \"body\": \"On its way\", \"image\": \"https://img.example/7.png\","
                        + " \"link\": \"shop://orders/7\", \"buttons\": [{\"label\": \"Track\", \"link\": \"shop://track\"},"
                        + " {\"label\": \"Later\"}]}");

        assertThat(violations.messages()).isEmpty();
        assertThat(push.title()).isEqualTo("Parcel");
        assertThat(push.body()).isEqualTo("On its way");
        assertThat(push.image()).isEqualTo("https://img.example/7.png");
        assertThat(push.link()).isEqualTo("shop://orders/7");
        assertThat(push.buttons()).containsExactly(Button.of("Track", "shop://track"), Button.of("Later", ""));
    }

    @Test
    void takesWhatATouchDoes() {
        PushContent push = read("{\"click\": \"WEBURL\", \"link\": \"${context.page}\", \"buttons\": ["
                + "{\"id\": \"track\", \"label\": \"Track\", \"click\": \"DEEPLINK\", \"link\": \"shop://track\"},"
                + " {\"label\": \"Later\", \"click\": \"DISMISS\"}]}");

        assertThat(violations.messages()).isEmpty();
        assertThat(push.click()).isEqualTo(ClickBehaviour.WEBURL);
        assertThat(push.buttons())
                .containsExactly(
                        new Button("track", "Track", ClickBehaviour.DEEPLINK, "shop://track"),
                        new Button("", "Later", ClickBehaviour.DISMISS, ""));
    }

    @Test
    void refusesATouchThatIsNone() {
        read(
                "{\"click\": \"DISMISS\", \"buttons\": [{\"label\": \"a\", \"click\": \"OPENAPP\", \"link\": \"shop://a\"}]}");

        assertThat(violations.messages())
                .containsEntry("/buttons/0/link", "is for DEEPLINK and WEBURL")
                .hasEntrySatisfying("/click", message -> assertThat(message).startsWith("must be one of ["));
    }

    @Test
    void takesBackWhatTheAnswerShows() {
        PushContent push =
                read("{\"title\": \"Parcel\", \"click\": \"DEEPLINK\", \"link\": \"shop://a\", \"buttons\": ["
                        + "{\"id\": \"a\", \"label\": \"A\", \"click\": \"DISMISS\"}], \"data\": {\"order\": \"7\"}, \"badge\": \"3\","
                        + " \"icon\": \"parcel\", \"media\": \"https://img.example/a.mp4\", \"category\": \"ORDER\"}");
        assertThat(violations.messages()).isEmpty();

        assertThat(read(Json.text(PushContentAnswer.of(push)))).isEqualTo(push);
        assertThat(violations.messages()).isEmpty();
    }

    @Test
    void takesHowThePhoneTreatsIt() {
        PushOptions options =
                read("{\"silent\": true, \"badge\": \"3\", \"sound\": \"chime\", \"collapseKey\": \"order\","
                                + " \"urgent\": false, \"channelId\": \"orders\", \"visibility\": \"SECRET\", \"priority\": \"MAX\","
                                + " \"icon\": \"parcel\", \"media\": \"https://img.example/7.gif\", \"thread\": \"shop\", \"category\": \"ORDER\", \"contentAvailable\": true,"
                                + " \"mutableContent\": true}")
                        .options();

        assertThat(violations.messages()).isEmpty();
        assertThat(options.silent()).isTrue();
        assertThat(options.badge()).isEqualTo("3");
        assertThat(options.sound()).isEqualTo("chime");
        assertThat(options.collapseKey()).isEqualTo("order");
        assertThat(options.urgent()).isFalse();
        assertThat(options.android().channelId()).isEqualTo("orders");
        assertThat(options.android().visibility()).isEqualTo(Visibility.SECRET);
        assertThat(options.android().priority()).isEqualTo(Priority.MAX);
        assertThat(options.android().icon()).isEqualTo("parcel");
        assertThat(options.ios().media()).isEqualTo("https://img.example/7.gif");
        assertThat(options.ios().thread()).isEqualTo("shop");
        assertThat(options.ios().category()).isEqualTo("ORDER");
        assertThat(options.ios().contentAvailable()).isTrue();
        assertThat(options.ios().mutableContent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void takesEachPriority(Priority priority) {
        assertThat(read("{\"priority\": \"" + priority + "\"}")
                        .options()
                        .android()
                        .priority())
                .isEqualTo(priority);
        assertThat(violations.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void takesEachVisibility(Visibility visibility) {
        assertThat(read("{\"visibility\": \"" + visibility + "\"}")
                        .options()
                        .android()
                        .visibility())
                .isEqualTo(visibility);
        assertThat(violations.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": null, \"buttons\": null, \"data\": null, \"urgent\": null, \"sound\": null,"
                        + " \"visibility\": null, \"priority\": null}"
            })
    void whatIsLeftOutIsAsUsual(String json) {
        assertThat(read(json)).isEqualTo(PushContent.empty());
        assertThat(violations.messages()).isEmpty();
    }

    @Test
    void anEmptySoundIsNone() {
        assertThat(read("{\"sound\": \"\"}").options().sound()).isEmpty();
        assertThat(violations.messages()).isEmpty();
    }

    @Test
    void writesDataAsLines() {
        assertThat(read("{\"data\": {\"order\": \"${context.number|''}\", \"note\": \"a = b\"}}")
                        .data()
                        .lines())
                .containsExactlyInAnyOrder("order = ${context.number|''}", "note = a = b");
        assertThat(violations.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "null", "[]", "{\"a\": \"b\"}", "\"a\\nadmin = true\"", "\"a\\rb\""})
    void refusesDataThatIsNoLine(String value) {
        assertThat(read("{\"data\": {\"order\": " + value + "}}").data()).isEmpty();
        assertThat(violations.messages()).isEqualTo(Map.of("/data", "must be strings of one line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "x = 1\\nadmin", "", "1a", "é", "aps", "google.sent"})
    void refusesKeysThatAreNone(String key) {
        assertThat(read("{\"data\": {\"" + key + "\": \"v\"}}").data()).isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "titl; /titl; unknown field, did you mean title?",
                "collapsekey; /collapsekey; unknown field, did you mean collapseKey?",
                "xyzzy; /xyzzy; unknown field",
            })
    void refusesUnknownFields(String name, String pointer, String message) {
        read("{\"" + name + "\": \"x\"}");

        assertThat(violations.messages()).isEqualTo(Map.of(pointer, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "body",
                "image",
                "link",
                "badge",
                "sound",
                "collapseKey",
                "channelId",
                "visibility",
                "priority",
                "thread",
                "category",
                "icon",
                "media",
                "click"
            })
    void aTextIsAString(String name) {
        read("{\"" + name + "\": 7}");

        assertThat(violations.messages()).isEqualTo(Map.of("/" + name, "must be a string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "urgent", "contentAvailable", "mutableContent"})
    void aChoiceIsTrueOrFalse(String name) {
        read("{\"" + name + "\": \"true\"}");

        assertThat(violations.messages()).isEqualTo(Map.of("/" + name, "must be true or false"));
    }

    @ParameterizedTest
    @CsvSource({"visibility, public", "visibility, HIDDEN", "priority, high", "priority, URGENT"})
    void aWordIsOneOfTheKnown(String name, String word) {
        assertThat(read("{\"" + name + "\": \"" + word + "\"}").options()).isEqualTo(PushOptions.USUAL);
        assertThat(violations.messages())
                .containsOnlyKeys("/" + name)
                .allSatisfy((pointer, message) -> assertThat(message).startsWith("must be one of ["));
    }

    @Test
    void saysWhichButtonIsNone() {
        PushContent push = read("{\"buttons\": [{\"label\": \"Track\"}, 7, null, {\"label\": 7}, {\"labl\": \"x\"}]}");

        assertThat(violations.messages())
                .isEqualTo(Map.of(
                        "/buttons/1", "must be an object",
                        "/buttons/2", "must be an object",
                        "/buttons/3/label", "must be a string",
                        "/buttons/4/labl", "unknown field, did you mean label?"));
        assertThat(push.buttons()).first().isEqualTo(Button.of("Track", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"buttons; {}; must be an array", "data; []; must be an object", "data; 7; must be an object"})
    void buttonsAreAListAndDataAnObject(String name, String value, String message) {
        read("{\"" + name + "\": " + value + "}");

        assertThat(violations.messages()).isEqualTo(Map.of("/" + name, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "body", "image", "link", "badge", "sound", "collapseKey", "channelId", "thread"})
    void noTextIsLongerThanTenThousandCharacters(String name) {
        read("{\"" + name + "\": \"" + "x".repeat(10_000) + "\"}");
        assertThat(violations.messages()).isEmpty();

        read("{\"" + name + "\": \"" + "x".repeat(10_001) + "\"}");
        assertThat(violations.messages()).isEqualTo(Map.of("/" + name, "is longer than 10000 characters"));
    }

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        read("{\"title\": 7, \"silent\": 7, \"buttons\": [7], \"data\": {\"a\": 7}, \"priority\": 7, \"x\": 7}");

        assertThat(violations.messages().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        List.of("/title", "/silent", "/buttons/0", "/data", "/priority", "/x"));
    }
}
