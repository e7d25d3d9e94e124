package org.declic.web.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.declic.channel.Provider;
import org.declic.consent.keyword.InboundSms;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InboundBodyTest {

    private static List<InboundSms> read(Provider provider, String body) {
        return InboundBody.read(provider, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTwilio() {
        assertThat(read(
                        Provider.TWILIO,
                        "ToCountry=US&SmsMessageSid=SM1&NumMedia=0&FromCity=&Body=Arr%C3%AAt+%21&To=%2B15551234567"
                                + "&From=%2B33612345678&ApiVersion=2010-04-01"))
                .containsExactly(new InboundSms("+33612345678", "Arrêt !"));
    }

    /** Sinch, SMS API, inbound message. */
    @Test
    void readsSinch() {
        String body = "{\"body\":\"STOP\",\"from\":\"16051234567\",\"id\":\"01XX\",\"operator_id\":\"35000\","
                + "\"received_at\":\"2026-08-24T14:15:22Z\",\"to\":\"13185551234\",\"type\":\"mo_text\"}";

        assertThat(read(Provider.SINCH, body)).containsExactly(new InboundSms("+16051234567", "STOP"));
        assertThat(read(Provider.SINCH, body.replace("mo_text", "mo_binary"))).isEmpty();
    }

    /** Infobip, receive inbound SMS. */
    @Test
    void readsInfobip() {
        assertThat(read(
                        Provider.INFOBIP,
                        "{\"results\":[{\"messageId\":\"8177\",\"from\":\"385916242493\",\"to\":\"385921004026\","
                                + "\"text\":\"QUIZ Correct answer is Paris\",\"cleanText\":\"Correct answer is Paris\","
                                + "\"keyword\":\"QUIZ\",\"receivedAt\":\"2026-11-09T16:00:00.000+0000\",\"smsCount\":1,"
                                + "\"price\":{\"pricePerMessage\":0,\"currency\":\"EUR\"},\"callbackData\":\"data\"},"
                                + "{\"from\":\"33612345678\",\"text\":\"stop\"}],"
                                + "\"messageCount\":2,\"pendingMessageCount\":0}"))
                .containsExactly(
                        new InboundSms("+385916242493", "QUIZ Correct answer is Paris"),
                        new InboundSms("+33612345678", "stop"));
    }

    @Test
    void readsAProviderThatAnAdministratorDescribes() {
        assertThat(read(Provider.CUSTOM, "{\"from\":\"06 12 34 56 78\",\"text\":\"STOP\",\"more\":1}"))
                .containsExactly(new InboundSms("06 12 34 56 78", "STOP"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "TWILIO, ||",
                "TWILIO, From=%2B33612345678",
                "TWILIO, Body=STOP&Frommage=1",
                "TWILIO, {\"From\":1}",
                "SINCH, {}",
                "SINCH, |{\"from\":1,\"body\":[],\"type\":\"mo_text\"}|",
                "INFOBIP, {}",
                "INFOBIP, |{\"results\":[1,[],{},{\"from\":\"1\"},{\"text\":\"STOP\"}]}|",
                "CUSTOM, {\"text\":\"STOP\"}",
                "SMPP, STOP",
                "OUTBOX, STOP"
            })
    void passesOverWhatHasNoSenderOrNoText(Provider provider, String body) {
        assertThat(read(provider, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "TWILIO, From=%zz&Body=STOP",
                "TWILIO, From=%2B33612345678&Body=%",
                "SINCH, ||",
                "SINCH, []",
                "INFOBIP, nonsense",
                "CUSTOM, |{\"from\":\"1\",\"from\":\"2\",\"text\":\"STOP\"}|",
                "CUSTOM, null"
            })
    void refusesWhatNoProviderSends(Provider provider, String body) {
        assertThatThrownBy(() -> read(provider, body)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TWILIO", "SINCH", "INFOBIP", "CUSTOM"})
    void outlastsBinaryInput(Provider provider) {
        Random random = new Random(20261126);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            try {
                assertThat(InboundBody.read(provider, noise)).isEmpty();
            } catch (ProblemException e) {
                assertThat(e.problem().code().status()).isEqualTo(400);
            }
        }
    }
}
