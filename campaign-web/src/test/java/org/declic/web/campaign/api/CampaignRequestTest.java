package org.declic.web.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.declic.campaign.context.DeclaredContext;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.design.Block.Heading;
import org.declic.content.design.Block.Placing;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignRequestTest {

    private static Content content(String content) {
        String body = "{\"name\": \"Order\", \"content\": " + content + "}";
        return CampaignRequest.read(body.getBytes(StandardCharsets.UTF_8))
                .draft("order", "")
                .content();
    }

    private static DeclaredContext declared(String context) {
        String body = "{\"name\": \"Order\", \"context\": " + context + "}";
        return CampaignRequest.read(body.getBytes(StandardCharsets.UTF_8))
                .draft("order", "")
                .context();
    }

    @Test
    void takesWhatCallsCarry() {
        assertThat(declared("{\"example\": {\"order\": {\"total\": 19.90}}}").values())
                .isEqualTo(Map.of("order", Map.of("total", new BigDecimal("19.90"))));
        assertThat(declared("{\"example\": {\"order\": 1}, \"required\": [\"context.order\"]}")
                        .required())
                .containsExactly("context.order");
        assertThat(declared("{}").isDeclared()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"example\": [1]}",
                "{\"example\": \"x\"}",
                "{\"sample\": {}}",
                "{\"required\": [\"context.order\"]}",
                "{\"example\": {\"order\": 1}, \"required\": [\"order\"]}",
                "{\"example\": {\"order\": 1}, \"required\": [1]}"
            })
    void refusesWhatNoCallCanCarry(String context) {
        assertThatThrownBy(() -> declared(context)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zone\": \"Europe/Atlantis\"}",
                "{\"start\": \"tomorrow\"}",
                "{\"start\": \"2026-02-30T00:00:00Z\"}"
            })
    void refusesWindowsThatAreNoTime(String window) {
        String body = "{\"name\": \"Order\", \"window\": " + window + "}";

        assertThatThrownBy(() -> CampaignRequest.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void takesHtmlAsItIs() {
        assertThat(content("{\"subject\": \"Hi\", \"html\": \"<p>Hello</p>\"}"))
                .isEqualTo(new EmailContent("Hi", "", "<p>Hello</p>", ""));
    }

    @Test
    void makesHtmlAndTextOfBlocks() {
        Content made = content(
                "{\"subject\": \"Hi\", \"html\": \"old\", \"design\": {\"rows\": [{\"columns\": [[{\"type\": \"heading\","
                        + " \"text\": \"Hello\"}]]}]}}");

        EmailDesign design = new EmailDesign(Theme.USUAL, List.of(Row.of(new Heading("Hello", 1, Placing.LEFT))));
        assertThat(made).isEqualTo(EmailContent.designed("Hi", "", design, "Hello"));
    }

    @Test
    void keepsATextThatWasWrittenByHand() {
        Content made = content("{\"text\": \"Own\", \"design\": {\"rows\": []}}");

        assertThat(made).isEqualTo(EmailContent.designed("", "", EmailDesign.EMPTY, "Own"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rows\": 7}",
                "{\"rows\": [null]}",
                "{\"rows\": [{\"columns\": [[null]]}]}",
                "{\"rows\": [{\"columns\": [[{\"type\": \"poem\"}]]}]}",
                "{\"rows\": [{\"columns\": [[{\"text\": \"Hello\"}]]}]}",
                "{\"rows\": [{\"layout\": \"ROUND\"}]}",
                "[]"
            })
    void refusesWhatAreNoBlocks(String design) {
        assertThatThrownBy(() -> content("{\"design\": " + design + "}")).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesMoreBlocksThanAMailMayHave() {
        String most = "{\"type\": \"divider\"},".repeat(EmailDesign.MOST_BLOCKS);
        String more = "{\"design\": {\"rows\": [{\"columns\": [[" + most + "{\"type\": \"divider\"}]]}]}}";
        String rows = "{\"design\": {\"rows\": [" + "{},".repeat(EmailDesign.MOST_BLOCKS) + "{}]}}";

        assertThatThrownBy(() -> content(more)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> content(rows)).isInstanceOf(ProblemException.class);
    }
}
