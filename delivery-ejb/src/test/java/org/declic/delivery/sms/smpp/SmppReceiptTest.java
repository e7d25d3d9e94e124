package org.declic.delivery.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmppReceiptTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void tellsOfADelivery() {
        assertThat(new SmppReceipt("4711", "DELIVRD", "000").of("c", NOW))
                .contains(new DeliveryReceipt("c", "4711", FeedbackStatus.DELIVERED, "", NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDELIV, 034, smpp-UNDELIV-034",
        "EXPIRED, 000, smpp-EXPIRED",
        "DELETED, '', smpp-DELETED",
        "REJECTD, 8F, smpp-REJECTD-8F"
    })
    void tellsWhyThereIsNone(String state, String error, String code) {
        assertThat(new SmppReceipt("4711", state, error).of("c", NOW))
                .contains(new DeliveryReceipt("c", "4711", FeedbackStatus.BOUNCE, code, NOW));
    }

    @Test
    void tellsThatTheCentreTriesAgain() {
        assertThat(new SmppReceipt("4711", "ENROUTE", "027").of("c", NOW))
                .contains(new DeliveryReceipt("c", "4711", FeedbackStatus.DELAY, "smpp-ENROUTE-027", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTD", "UNKNOWN", "SOMETHING"})
    void saysNothingOfAMessageOnItsWay(String state) {
        assertThat(new SmppReceipt("4711", state, "000").of("c", NOW)).isEmpty();
    }
}
