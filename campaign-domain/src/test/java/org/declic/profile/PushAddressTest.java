package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushAddressTest {

    private static final PushAddress PHONE = new PushAddress("com.example.shop", "fcm", "a:b_c-1");

    @Test
    void isOneLineOfAMessage() {
        assertThat(PushAddress.ofLine(PHONE.line())).isEqualTo(PHONE);
        assertThatIllegalArgumentException().isThrownBy(() -> PushAddress.ofLine("no address"));
    }

    @ParameterizedTest
    @CsvSource({"'', fcm, t", "a b, fcm, t", "a, fcm, ''", "a, fcm, 't\n'", "a, fcm, é"})
    void partsAreWords(String app, String platform, String token) {
        assertThat(new PushAddress(app, platform, token).isWellFormed()).isFalse();
    }

    @Test
    void findsTheDevicesOfAProfile() {
        Map<String, Object> first = Map.of("appID", "com.example.shop", "platform", "fcm", "token", "a:b_c-1");
        List<Object> details =
                List.of(first, first, Map.of("appID", "x"), "odd", Map.of("appID", 1, "platform", "fcm", "token", "t"));

        assertThat(Profile.pushAddresses(Map.of(PushAddress.DETAILS, details))).containsExactly(PHONE);
        Map<String, Object> again = Map.of("appID", "com.example.shop", "platform", "android", "token", "a:b_c-1");
        assertThat(Profile.pushAddresses(Map.of(PushAddress.DETAILS, List.of(first, again))))
                .as("one device, whatever its platform is called")
                .containsExactly(PHONE);
        assertThat(Profile.pushAddresses(Map.of(PushAddress.DETAILS, "odd"))).isEmpty();
        assertThat(Profile.pushAddresses(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fcm, bk3RNwTe3H0:CI2k_HHwgIpoDKCIZvvDMExUdFQ3P1, true",
        "android, short, false",
        "fcm, bk3RNwTe3H0/CI2k_HHwgIpoDKCIZvvDMExUdFQ3P1, false",
        "apns, 00fc13adff785122b4ad28809a3420982341241421348097878e577c991de8f0, true",
        "apnsSandbox, 00fc13adff785122b4ad28809a342098x, false",
        "ios, abcd, false",
        "#platform#, #token#, true"
    })
    void tokensHaveTheFormOfTheirPlatform(String platform, String token, boolean possible) {
        assertThat(new PushAddress("a", platform, token).isTokenOfPlatform()).isEqualTo(possible);
    }
}
