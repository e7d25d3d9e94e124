package org.declic.web.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.declic.content.EmailContent;
import org.declic.shared.Json;
import org.declic.web.campaign.api.CampaignAnswer.Changes;
import org.declic.web.campaign.api.CampaignAnswer.Declared;
import org.declic.web.campaign.api.CampaignAnswer.Delivery;
import org.declic.web.campaign.api.CampaignAnswer.Period;
import org.declic.web.campaign.api.CampaignAnswer.Properties;
import org.declic.web.campaign.api.CampaignAnswer.State;
import org.declic.web.campaign.api.CampaignAnswer.Written;
import org.junit.jupiter.api.Test;

class CampaignAnswerTest {

    @Test
    void isOneLevelToCallersInTheOrderTheyKnow() {
        CampaignAnswer answer = new CampaignAnswer(
                "c1",
                new Properties("order", "Order", "", List.of("shop")),
                new State("TRANSACTIONAL", "EMAIL", false, "DRAFT", 1),
                new Delivery(
                        "k1",
                        true,
                        false,
                        "email",
                        true,
                        "a1",
                        new Written(
                                new EmailContent("Hi", "", "", "Hello"),
                                new Declared(Map.of("order", "A-17"), List.of("context.order"))),
                        new Period(null, null, "UTC", 0)),
                new Changes(2, "2026-03-02T09:00:00Z", "ada", null, null));

        assertThat(Json.text(answer))
                .isEqualTo("{\"id\":\"c1\",\"alias\":\"order\",\"name\":\"Order\",\"description\":\"\","
                        + "\"tags\":[\"shop\"],\"category\":\"TRANSACTIONAL\",\"channel\":\"EMAIL\",\"highThroughput\":false,\"status\":\"DRAFT\",\"version\":1,"
                        + "\"configuration\":\"k1\",\"trackOpens\":true,\"trackClicks\":false,\"namespace\":\"email\",\"createProfiles\":true,\"audience\":\"a1\",\"content\":{\"subject\":\"Hi\","
                        + "\"preheader\":\"\",\"html\":\"\",\"text\":\"Hello\"},"
                        + "\"context\":{\"example\":{\"order\":\"A-17\"},\"required\":[\"context.order\"]},"
                        + "\"window\":{\"start\":null,\"end\":null,\"zone\":\"UTC\",\"deliveryRate\":0},\"revision\":2,"
                        + "\"modifiedAt\":\"2026-03-02T09:00:00Z\",\"modifiedBy\":\"ada\","
                        + "\"activatedAt\":null,\"endedAt\":null}");
    }
}
