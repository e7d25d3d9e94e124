package org.declic.web.deadletter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.declic.deadletter.DeadLetter;
import org.declic.deadletter.DeadLetterDetails;
import org.declic.deadletter.DeadLetterState;
import org.declic.deadletter.LetterSubject;
import org.declic.shared.CampaignId;
import org.declic.shared.Json;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterAnswerTest {

    private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String HEAD =
            "{\"id\":\"d1\",\"queue\":\"EmailDelivery\",\"kind\":\"\",\"version\":2,\"attempts\":3,";

    @Test
    void isOneLevelToCallers() {
        LetterSubject subject =
                new LetterSubject(new SandboxId("s"), new CampaignId("c1"), new MessageId("m1"), "jane@example.com");

        assertThat(Json.text(DeadLetterAnswer.Details.of(new DeadLetterDetails(
                        letter(new MessageId("m1"), new DeadLetter.Handling(DeadLetterState.OPEN, null, null)),
                        Optional.of(subject)))))
                .isEqualTo(HEAD + "\"messageId\":\"m1\",\"cause\":\"Odd\",\"group\":\"0f\","
                        + "\"since\":\"2026-03-02T09:00:00Z\",\"state\":\"OPEN\",\"handledBy\":null,\"handledAt\":null,"
                        + "\"readable\":true,\"campaignId\":\"c1\",\"userId\":\"jane@example.com\"}");
    }

    @Test
    void tellsWhoHandledWhatCannotBeRead() {
        DeadLetter.Handling discarded = new DeadLetter.Handling(DeadLetterState.DISCARDED, "ada", SINCE.plusSeconds(1));

        assertThat(Json.text(
                        DeadLetterAnswer.Details.of(new DeadLetterDetails(letter(null, discarded), Optional.empty()))))
                .isEqualTo(HEAD + "\"messageId\":null,\"cause\":\"Odd\",\"group\":\"0f\","
                        + "\"since\":\"2026-03-02T09:00:00Z\",\"state\":\"DISCARDED\",\"handledBy\":\"ada\","
                        + "\"handledAt\":\"2026-03-02T09:00:01Z\","
                        + "\"readable\":false,\"campaignId\":null,\"userId\":null}");
    }

    private static DeadLetter letter(@Nullable MessageId messageId, DeadLetter.Handling handling) {
        return new DeadLetter(
                "d1",
                new DeadLetter.Origin("EmailDelivery", "", 2, 3),
                messageId,
                null,
                new DeadLetter.Cause("Odd", "0f"),
                SINCE,
                handling);
    }
}
