package org.declic.web.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.declic.channel.CustomRequest;
import org.declic.channel.Provider;
import org.declic.channel.SmsSettings;
import org.declic.channel.SmsSettings.Account;
import org.declic.feedback.FeedbackStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReportTest {

    private static final SmsSettings SHOP = SmsSettings.outbox("Shop", "FR");

    @ParameterizedTest
    @CsvSource({"delivered, DELIVERED, ''", "undelivered, BOUNCE, 30003", "failed, BOUNCE, 30003"})
    void readsTwilio(String word, FeedbackStatus status, String code) {
        Map<String, String[]> form = Map.of("MessageStatus", new String[] {word}, "ErrorCode", new String[] {"30003"});

        assertThat(StatusReport.read(by(Provider.TWILIO), form, "")).contains(new StatusReport(status, code));
    }

    @Test
    void whatIsUnderWayIsNoReport() {
        Map<String, String[]> sent = Map.of("MessageStatus", new String[] {"sent"});

        assertThat(StatusReport.read(by(Provider.TWILIO), sent, "")).isEmpty();
        assertThat(StatusReport.read(by(Provider.SINCH), Map.of(), "{\"status\":\"Queued\"}"))
                .isEmpty();
        assertThat(StatusReport.read(SHOP, sent, "{}")).as("of the outbox").isEmpty();
    }

    @Test
    void readsSinch() {
        assertThat(read(Provider.SINCH, "{\"status\":\"Delivered\",\"code\":0}"))
                .contains(new StatusReport(FeedbackStatus.DELIVERED, ""));
        assertThat(read(Provider.SINCH, "{\"status\":\"Failed\",\"code\":402}"))
                .contains(new StatusReport(FeedbackStatus.BOUNCE, "402"));
    }

    @Test
    void readsInfobip() {
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"status\":{\"groupId\":3},\"error\":{\"name\":\"NO_ERROR\"}}]}"))
                .contains(new StatusReport(FeedbackStatus.DELIVERED, ""));
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"status\":{\"groupId\":2},\"error\":{\"name\":\"EC_ABSENT_SUBSCRIBER\"}}]}"))
                .contains(new StatusReport(FeedbackStatus.BOUNCE, "EC_ABSENT_SUBSCRIBER"));
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"status\":{\"groupId\":1,\"name\":\"PENDING_ENROUTE\"},\"error\":{}}]}"))
                .contains(new StatusReport(FeedbackStatus.DELAY, "PENDING_ENROUTE"));
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"status\":{\"groupId\":4,\"name\":\"EXPIRED_EXPIRED\"},"
                                + "\"error\":{\"name\":\"NO_ERROR\"}}]}"))
                .contains(new StatusReport(FeedbackStatus.BOUNCE, "EXPIRED_EXPIRED"));
    }

    @Test
    void whatTheOperatorHasIsNotDelivered() {
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"status\":{\"groupId\":3,\"name\":\"DELIVERED_TO_OPERATOR\"},"
                                + "\"error\":{\"name\":\"NO_ERROR\"}}]}"))
                .isEmpty();
    }

    @Test
    void readsAProviderThatAnAdministratorDescribes() {
        SmsSettings settings = described("/report/state", "OK, DONE", "DEAD");

        assertThat(StatusReport.read(settings, Map.of(), "{\"report\":{\"state\":\"DONE\"}}"))
                .contains(new StatusReport(FeedbackStatus.DELIVERED, ""));
        assertThat(StatusReport.read(settings, Map.of(), "{\"report\":{\"state\":\"DEAD\"}}"))
                .contains(new StatusReport(FeedbackStatus.BOUNCE, "DEAD"));
        assertThat(StatusReport.read(settings, Map.of(), "{\"report\":{\"state\":\"BUSY\"}}"))
                .contains(new StatusReport(FeedbackStatus.DELAY, "BUSY"));
        assertThat(StatusReport.read(settings, Map.of(), "{\"report\":{\"state\":\"\"}}"))
                .isEmpty();
    }

    @Test
    void readsAFormAsAnObjectOfItsFields() {
        SmsSettings settings = described("/state", "OK", "DEAD");
        Map<String, String[]> form = Map.of("id", new String[] {"7"}, "state", new String[] {"OK", "DEAD"});

        assertThat(StatusReport.read(settings, form, "")).contains(new StatusReport(FeedbackStatus.DELIVERED, ""));
        assertThat(StatusReport.read(settings, Map.of("id", new String[] {"7"}), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"status\":", "{\"status\":[]}", "{\"results\":{}}", "null"})
    void nothingOddIsAReport(String body) {
        assertThat(read(Provider.SINCH, body)).isEmpty();
        assertThat(read(Provider.INFOBIP, body)).isEmpty();
        assertThat(read(Provider.CUSTOM, body)).isEmpty();
    }

    private static SmsSettings described(String statusPointer, String delivered, String failed) {
        return SHOP.by(new CustomRequest(
                "POST",
                "https://sms.example.com",
                "",
                CustomRequest.NONE.signIn(),
                "{{to}}{{message}}",
                "",
                new CustomRequest.Callback(statusPointer, delivered, failed, "LATER, BUSY")));
    }

    private static Optional<StatusReport> read(Provider provider, String body) {
        return StatusReport.read(by(provider), Map.of(), body);
    }

    private static SmsSettings by(Provider provider) {
        return SHOP.by(provider, new Account("account", ""));
    }
}
