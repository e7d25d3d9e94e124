package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.execution.RequestedRecipient.ChannelData;
import org.declic.profile.PushAddress;
import org.declic.shared.EmailAddresses;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressingTest {

    private static final SandboxId SANDBOX = new SandboxId("sandbox");

    private final Violations violations = new Violations();
    private final Addressing addressing = new Addressing();

    @ParameterizedTest
    @ValueSource(strings = {"jane@stra\u00dfe.example", "jane@ελλά\u03c2.example", "jane@a\u200db.example", "jane"})
    void refusesWhatDeliveryCouldNotSendTo(String address) {
        assertThat(find(address)).isEmpty();
        assertThat(violations.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void takesEveryAddress(String address) {
        assertThat(find(address)).isEqualTo(address);
        assertThat(violations.isEmpty()).isTrue();
    }

    private String find(String address) {
        RequestedRecipient recipient = recipient(
                "jane", "crm", new ChannelData(Optional.of(address), Optional.empty(), Optional.empty()), Map.of());
        return addressing.emailAddress(SANDBOX, recipient, violations);
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,           FR, +33612345678",
        "+33 6.12.34.56.78,        US, +33612345678",
        "0033 6 12 34 56 78,       US, +33612345678",
        "(0)6-12-34-56-78,         FR, +33612345678",
        "1234567890,               US, +11234567890",
        "0921234567,               US, +10921234567",
        "\u0661\u0662\u0663 456 7890, US, +11234567890",
    })
    void writesNumbersWithTheirCountryCode(String written, String region, String number) {
        assertThat(findNumber(written, region)).isEqualTo(number);
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "123456789012345678",
                "1-800-FLOWERS",
                "call me",
                "+",
                "tel:+33612345678",
                "+999 12345678",
                "06 12 34 56 78 ext. 5",
                "0612345678\n0612345679",
                "test@gmail.com"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThat(findNumber(written, "US")).isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/recipients/0/channelData/mobilePhoneNumber");
    }

    @Test
    void aNumberMayBeTheUserIdOrStandInTheProfile() {
        Map<String, Object> profile = Map.of("mobilePhone", Map.of("number", "111-112-3456"));

        assertThat(addressing.phoneNumber(
                        SANDBOX, "US", recipient("+33612345678", "phone", ChannelData.NONE, profile), violations))
                .isEqualTo("+33612345678");
        assertThat(addressing.phoneNumber(
                        SANDBOX, "US", recipient("jane", "crm", ChannelData.NONE, profile), violations))
                .isEqualTo("+11111123456");
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void notesThatThereIsNoNumber() {
        assertThat(addressing.phoneNumber(
                        SANDBOX, "US", recipient("jane", "crm", ChannelData.NONE, Map.of()), violations))
                .isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/recipients/0");
    }

    @Test
    void addressesTheDeviceOfTheCallElseEachOfTheProfile() {
        PushAddress given = new PushAddress("shop", "fcm", "token:number-0-of-jane");
        Map<String, Object> profile = Map.of(
                PushAddress.DETAILS,
                List.of(
                        Map.of("appID", "shop", "platform", "fcm", "token", "token:number-1-of-jane"),
                        Map.of("appID", "other", "platform", "fcm", "token", "token:number-2-of-jane"),
                        Map.of("appID", "shop", "platform", "apns", "token", "token:number-3-of-jane"),
                        Map.of("appID", "shop", "platform", "fcm", "token", "token:number-4-of-jane")));
        PushSettings android = new PushSettings(Provider.FCM, "shop", "", "", false, "", 10);
        ChannelData data = new ChannelData(Optional.empty(), Optional.empty(), Optional.of(given));

        assertThat(addressing.devices(SANDBOX, android, recipient("jane", "ecid", data, profile), violations))
                .containsExactly("shop fcm token:number-0-of-jane");
        assertThat(addressing.devices(
                        SANDBOX, android, recipient("jane", "ecid", ChannelData.NONE, profile), violations))
                .containsExactly("shop fcm token:number-1-of-jane", "shop fcm token:number-4-of-jane");
        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "apns,        false, true",
        "apns,        true,  false",
        "apnsSandbox, true,  true",
        "apnsSandbox, false, false",
        "iOS,         true,  true",
        "iOS,         false, true",
        "fcm,         false, false"
    })
    void aTokenOfAnAppUnderDevelopmentGoesByAppleForThose(String platform, boolean sandbox, boolean served) {
        PushSettings apple = new PushSettings(Provider.APNS, "shop", "", "", sandbox, "", 10);
        PushAddress device = new PushAddress("shop", platform, "0123456789abcdef");

        assertThat(apple.serves(device)).isEqualTo(served);
    }

    @Test
    void notesThatADeviceCannotBeReached() {
        ChannelData apple =
                new ChannelData(Optional.empty(), Optional.empty(), Optional.of(new PushAddress("shop", "apns", "t")));
        PushSettings android = new PushSettings(Provider.FCM, "shop", "", "", false, "", 10);

        assertThat(addressing.devices(SANDBOX, android, recipient("jane", "ecid", apple, Map.of()), violations))
                .isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/recipients/0/channelData/pushInfo");
        assertThat(addressing.devices(
                        SANDBOX, android, recipient("jane", "ecid", ChannelData.NONE, Map.of()), violations))
                .isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/recipients/0/channelData/pushInfo", "/recipients/0");
    }

    @Test
    void notesThatATokenIsNone() {
        ChannelData odd =
                new ChannelData(Optional.empty(), Optional.empty(), Optional.of(new PushAddress("shop", "fcm", "t")));
        PushSettings android = new PushSettings(Provider.FCM, "shop", "", "", false, "", 10);

        assertThat(addressing.devices(SANDBOX, android, recipient("jane", "ecid", odd, Map.of()), violations))
                .isEmpty();
        assertThat(violations.messages()).containsOnlyKeys("/recipients/0/channelData/pushInfo/token");
        Map<String, Object> profile =
                Map.of(PushAddress.DETAILS, List.of(Map.of("appID", "shop", "platform", "fcm", "token", "t")));
        assertThat(addressing.devices(
                        SANDBOX, android, recipient("jane", "ecid", ChannelData.NONE, profile), violations))
                .as("nor one of the profile")
                .isEmpty();
        assertThat(violations.messages()).containsKey("/recipients/0");
        assertThat(addressing.devices(
                        SANDBOX,
                        PushSettings.outbox("shop"),
                        recipient("jane", "ecid", ChannelData.NONE, profile),
                        violations))
                .as("the outbox takes any")
                .containsExactly("shop fcm t");
    }

    private String findNumber(String written, String region) {
        ChannelData data = new ChannelData(Optional.empty(), Optional.of(written), Optional.empty());
        return addressing.phoneNumber(SANDBOX, region, recipient("jane", "crm", data, Map.of()), violations);
    }

    private static RequestedRecipient recipient(
            String userId, String namespace, ChannelData data, Map<String, Object> profile) {
        return new RequestedRecipient("/recipients/0", false, userId, namespace, data, profile, Map.of());
    }

    static Stream<String> takesEveryAddress() {
        return EmailAddresses.valid();
    }
}
