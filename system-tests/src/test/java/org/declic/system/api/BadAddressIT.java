package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;
import org.declic.system.server.Figures;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that nobody has and tokens that are none: the call is refused, and says which. */
@ExtendWith(SharedServers.class)
class BadAddressIT {

    private static final String APP = "com.example.bad";
    private static final String NUMBER = "/recipients/0/channelData/mobilePhoneNumber";
    private static final String DEVICE = "/recipients/0/channelData/pushInfo";
    private static final String TOKEN = DEVICE + "/token";

    private final MailingServer declic;
    private final Ajo ajo;
    private final Figures figures;

    BadAddressIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
        figures = new Figures(declic.server().root());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "3838",
                "+336123",
                "+3361234567890123",
                "06 12 34 56 78 90 12 34",
                "0800 FLOWERS",
                "06 12 34 56 7x",
                "+",
                "+++33612345678",
                "tel:+33612345678",
                "+33612345678;ext=9",
                "+33612345678,+33612345679",
                "+33612345678\r\nTo: +33612345679",
                "+99912345678",
                "\ud83d\ude00"
            })
    void refusesANumberThatNobodyHas(String number) {
        assertRefused(sms(Map.of("mobilePhoneNumber", number)), NUMBER);
    }

    @Test
    void takesNumbersAsPeopleWriteThem() {
        for (String number : List.of("06 12 34 57 90", "0033 6 12 34 57 90", "+33 (0)6.12.34.57.90", "+33-612345790")) {
            ajo.awaitAll(ajo.accepted(sms(Map.of("mobilePhoneNumber", number))), "sent");
        }
        assertThat(ajo.send(ajo.request("api/v1/outbox?recipient=%2B33612345790")
                                .GET())
                        .text()
                        .split("\"\\+33612345790\""))
                .hasSizeGreaterThan(4);
    }

    private Trigger sms(Map<String, Object> channelData) {
        Authoring authoring = new Authoring(declic.server().root());
        String configuration = configure(authoring, Map.of("channel", "SMS", "from", "Shop", "region", "FR"));
        Recipient somebody = new Recipient("external", "phone", "somebody", channelData, Map.of(), Map.of());
        return Trigger.of(List.of(somebody)).ofCampaign(authoring.activateSms("Bad numbers", configuration, "Hello"));
    }

    private static String configure(Authoring authoring, Map<String, Object> settings) {
        Map<String, Object> configuration = new HashMap<>(settings);
        String name = "bad-" + UUID.randomUUID();
        configuration.put("name", name);
        authoring.configure(configuration);
        return name;
    }

    @ParameterizedTest
    @CsvSource({
        "fcm,  com.example.bad,   short,                                 " + TOKEN,
        "fcm,  com.example.bad,   bk3RNwTe3H0/CI2k-HHwgIpoDKCIZvvDMEx,   " + TOKEN,
        "fcm,  com.example.bad,   bk3RNwTe3H0 CI2k-HHwgIpoDKCIZvvDMEx,   " + TOKEN,
        "fcm,  com.example.bad,   é3RNwTe3H0:CI2k-HHwgIpoDKCIZvvDMEx,    " + TOKEN,
        "fcm,  com.example.bad,   '',                                    " + TOKEN,
        "fcm,  com.example.other, bk3RNwTe3H0:CI2k-HHwgIpoDKCIZvvDMEx,   " + DEVICE,
        "apns, com.example.bad,   bk3RNwTe3H0:CI2k-HHwgIpoDKCIZvvDMEx,   " + TOKEN,
        "apns, com.example.bad,   00fc13adff785122b4ad28809a342098x,     " + TOKEN,
        "web,  com.example.bad,   bk3RNwTe3H0:CI2k-HHwgIpoDKCIZvvDMEx,   " + DEVICE
    })
    void refusesATokenThatIsNoneOfItsPlatform(String platform, String app, String token, String pointer) {
        String campaign = push("apns".equals(platform) ? apns() : fcm());

        assertRefused(
                Trigger.of(List.of(device(Map.of("platform", platform, "appID", app, "token", token))))
                        .ofCampaign(campaign),
                pointer);
    }

    @Test
    void refusesSomebodyWithoutADevice() {
        assertRefused(
                Trigger.of(List.of(new Recipient("external", "ecid", "nobody", Map.of(), Map.of(), Map.of())))
                        .ofCampaign("parcel-update"),
                "/recipients/0");
        assertRefused(Trigger.of(List.of(device(Map.of("platform", "fcm")))).ofCampaign("parcel-update"), TOKEN);
        assertRefused(
                Trigger.of(List.of(Recipient.byPhone("+33612345678"))).ofCampaign("parcel-update"),
                "/recipients/0/namespace");
    }

    private static Recipient device(Map<String, Object> device) {
        return new Recipient("external", "ecid", "somebody", Map.of("pushInfo", device), Map.of(), Map.of());
    }

    private String push(Map<String, Object> provider) {
        Authoring authoring = new Authoring(declic.server().root());
        return authoring.activate(Map.of(
                "name",
                "Bad tokens",
                "channel",
                "PUSH",
                "configuration",
                configure(authoring, provider),
                "content",
                Map.of("title", "Parcel", "body", "On its way")));
    }

    private static Map<String, Object> fcm() {
        try (FcmFake google = new FcmFake()) {
            return Map.of(
                    "channel",
                    "PUSH",
                    "provider",
                    "FCM",
                    "appId",
                    APP,
                    "url",
                    google.url(),
                    "password",
                    google.serviceAccount());
        }
    }

    private static Map<String, Object> apns() {
        return Map.of(
                "channel", "PUSH",
                "provider", "APNS",
                "appId", APP,
                "url", "https://localhost:1",
                "keyId", "ABCDE12345",
                "teamId", "TEAM123456",
                "password", ApnsFake.key());
    }

    private void assertRefused(Trigger trigger, String pointer) {
        double accepted = figures.of(Figures.ACCEPTED);

        Answer answer = ajo.trigger(trigger);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        assertThat(answer.body().path("type").asText())
                .isIn("urn:declic:error:invalid-recipient-422", "urn:declic:error:invalid-request-400");
        assertThat(answer.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .as(answer.toString())
                .contains(pointer);
        assertThat(figures.of(Figures.ACCEPTED)).isEqualTo(accepted);
    }
}
