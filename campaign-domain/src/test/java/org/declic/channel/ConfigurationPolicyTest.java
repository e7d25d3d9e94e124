package org.declic.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.channel.InvalidConfigurationException.Violation;
import org.declic.channel.SmsSettings.Account;
import org.declic.shared.OneLineTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPolicyTest {

    private static final SmsSettings SHOP = SmsSettings.outbox("Shop", "FR");
    private static final EmailSettings SENDER = EmailSettings.outbox("Shop", "shop@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"a", "Shop mails", "shop.mails-2_b", "N100"})
    void takesAName(String name) {
        assertThatCode(() -> ConfigurationPolicy.require(ConfigurationFixture.aDraft(name), false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1shop", "_shop", "shöp", "shop\n", "shop\u0000", "shop/mails", "<b>"})
    void refusesAMalformedName(String name) {
        assertThat(violations(ConfigurationFixture.aDraft(name))).containsExactly("name malformed");
    }

    @Test
    void boundsKeywordsAndReplies() {
        String longest = "x".repeat(480);
        assertThat(violations(using(SHOP.answering(new SmsSettings.Keywords("a,b", longest, "", "l1\nl2", "", "")))))
                .isEmpty();
        assertThat(violations(using(SHOP.answering(new SmsSettings.Keywords(
                        "a\nb", longest + "x", "a".repeat(501), "\u0000", "\u0000", "\ud800")))))
                .containsExactly(
                        "stopWords malformed",
                        "startWords too-long",
                        "helpWords malformed",
                        "stopReply too-long",
                        "startReply malformed",
                        "helpReply malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900123, FR, ''",
        "3838, FR, ''",
        "Shop 24, FR, ''",
        "'', FR, from malformed",
        "447700900123456, FR, from malformed",
        "Shop of the year, FR, from malformed",
        "Shöp, FR, from malformed",
        "'Shop ', FR, from malformed",
        "12, FR, from malformed",
        "+0123456789, FR, from malformed",
        "Shop, '', region malformed",
        "Shop, XX, region malformed",
        "Shop, fr, region malformed"
    })
    void checksTheSenderOfAnSms(String from, String region, String expected) {
        assertThat(violations(using(SmsSettings.outbox(from, region)))).containsExactly(split(expected));
    }

    @Test
    void refusesAProviderOfAnotherChannel() {
        assertThat(violations(using(SHOP.by(Provider.SMTP, new Account("", "")))))
                .containsExactly("provider malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "smpp.example.com, 2775, shop, '', 10, ''",
        "'', 2775, shop, '', 10, host required",
        "smpp.example.com, 0, shop, '', 10, port out-of-range",
        "smpp.example.com, 2775, '', '', 10, systemId malformed",
        "smpp.example.com, 2775, sixteen-letters-, '', 10, systemId malformed",
        "smpp.example.com, 2775, shop, thirteen-char, 10, systemType malformed",
        "smpp.example.com, 2775, shop, '', 0, window out-of-range",
        "smpp.example.com, 2775, shop, '', 65, window out-of-range"
    })
    void checksAnSmppServer(String host, int port, String id, String type, int window, String expected) {
        assertThat(violations(using(
                        SHOP.over(new SmppServer(host, port, false, id, type, window, SmppServer.LongText.PARTS)))))
                .containsExactly(split(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO, AC0123456789abcdef0123456789abcdef, '', ''",
        "TWILIO, AC0123456789abcdef0123456789abcdef, https://api.example.com/, ''",
        "TWILIO, me, '', account malformed",
        "TWILIO, ../AC0123456789abcdef0123456789abcdef, '', account malformed",
        "SINCH, plan-1, ftp://api.example.com, url malformed",
        "SINCH, plan/1, '', account malformed",
        "INFOBIP, '', '', url required",
        "INFOBIP, '', https://user@api.example.com, url malformed",
        "INFOBIP, '', https://x.api.infobip.com, ''"
    })
    void checksAnAccount(Provider provider, String account, String url, String expected) {
        assertThat(violations(using(SHOP.by(provider, new Account(account, url)))))
                .containsExactly(split(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | https://sms.example.com | X-A: 1 | to={{to}}&text={{message}} | /id | ''",
                "GET  | https://sms.example.com | ''     | {{to}}{{message}} | ''  | method malformed",
                "POST | sms.example.com         | ''     | {{to}}{{message}} | ''  | endpoint malformed",
                "POST | https://sms.example.com | X A: 1 | {{to}}{{message}} | ''  | headers malformed",
                "POST | https://sms.example.com | nothing | {{to}}{{message}} | ''  | headers malformed",
                "POST | https://sms.example.com | Host: a | {{to}}{{message}} | ''  | headers malformed",
                "POST | https://sms.example.com | X-A: 5 € | {{to}}{{message}} | ''  | headers malformed",
                "PUT  | https://sms.example.com | X-A: café | {{to}}{{message}} | ''  | ''",
                "POST | https://sms.example.com | ''     | {{to}}            | ''  | body malformed",
                "POST | https://sms.example.com | ''     | {\"t\": {{to}}, \"m\": \"{{message}}\"} | '' | body no-json",
                "POST | https://sms.example.com | ''     | [{\"t\": \"{{to}}\", \"m\": \"{{message}}\"}] | '' | ''",
                "POST | https://sms.example.com | ''     | {{to}}{{message}} | id  | idPointer malformed"
            })
    void checksARequest(String method, String endpoint, String headers, String body, String pointer, String expected) {
        CustomRequest usual = CustomRequest.NONE;
        CustomRequest request =
                new CustomRequest(method, endpoint, headers, usual.signIn(), body, pointer, usual.callback());

        assertThat(violations(using(SHOP.by(request)))).containsExactly(split(expected));
    }

    @Test
    void boundsWhatDescribesAProvider() {
        assertThat(violations(using(SHOP.by(longest(0))))).isEmpty();
        assertThat(violations(using(SHOP.by(longest(1)))))
                .containsExactly(
                        "endpoint malformed",
                        "headers malformed",
                        "body too-long",
                        "idPointer malformed",
                        "statusPointer malformed",
                        "delivered too-long",
                        "failed too-long",
                        "delayed too-long");
    }

    /** @param more characters than each field may have */
    private static CustomRequest longest(int more) {
        String pointer = filled("/", 200 + more);
        String words = filled("ok, ", 500 + more);
        return new CustomRequest(
                "POST",
                filled("https://sms.example.com/", 500 + more),
                filled("X-A: ", 4000 + more),
                CustomRequest.NONE.signIn(),
                filled("to={{to}}&text={{message}}", 4000 + more),
                pointer,
                new CustomRequest.Callback(pointer, words, words, words));
    }

    private static String filled(String beginning, int length) {
        return beginning + "x".repeat(length - beginning.length());
    }

    @Test
    void wantsWordsAndPointersInOneLine() {
        CustomRequest usual = CustomRequest.NONE;
        CustomRequest request = new CustomRequest(
                "POST",
                "https://sms.example.com",
                "",
                usual.signIn(),
                usual.body(),
                "/a\nb",
                new CustomRequest.Callback("/a\nb", "ok\nfine", "\u0000", "\ud800"));

        assertThat(violations(using(SHOP.by(request))))
                .containsExactly(
                        "idPointer malformed",
                        "statusPointer malformed",
                        "delivered malformed",
                        "failed malformed",
                        "delayed malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "FCM,    com.example.shop, '',         '',         '',                    ''",
        "FCM,    com.example.shop, '',         '',         http://push.example,   ''",
        "FCM,    'com example',    '',         '',         '',                    appId malformed",
        "FCM,    com.example.shop, '',         '',         push.example,          url malformed",
        "APNS,   com.example.shop, ABCDE12345, TEAM123456, '',                    ''",
        "APNS,   com.example.shop, ABCDE12345, TEAM123456, https://push.example,  ''",
        "APNS,   com.example.shop, ABCDE12345, TEAM123456, http://push.example,   url malformed",
        "APNS,   com.example.shop, abcde12345, TEAM123456, '',                    keyId malformed",
        "APNS,   com.example.shop, ABCDE12345, TEAM,       '',                    teamId malformed",
        "OUTBOX, com.example.shop, '',         '',         '',                    ''"
    })
    void checksAnApp(Provider provider, String appId, String keyId, String teamId, String url, String expected) {
        assertThat(violations(using(new PushSettings(provider, appId, keyId, teamId, false, url, 10))))
                .containsExactly(split(expected));
    }

    @Test
    void boundsAnApp() {
        assertThat(violations(using(PushSettings.outbox("a".repeat(200))))).isEmpty();
        assertThat(violations(using(PushSettings.outbox("a".repeat(201))))).containsExactly("appId malformed");
    }

    @Test
    void boundsNameAndDescription() {
        assertThat(violations(ConfigurationFixture.aDraft("a".repeat(100)))).isEmpty();
        assertThat(violations(ConfigurationFixture.aDraft("a".repeat(101)))).containsExactly("name malformed");
        assertThat(violations(described("d".repeat(1000)))).isEmpty();
        assertThat(violations(described("d".repeat(1001)))).containsExactly("description too-long");
        assertThat(violations(described("two\nlines"))).isEmpty();
        assertThat(violations(described("\u0000"))).containsExactly("description malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "'', from@example.com, '', '', ''",
        "Shop, nonsense, '', '', fromEmail malformed",
        "Shop, '', '', '', fromEmail malformed",
        "Shop, from@example.com, Reply, reply@example.com, ''",
        "Shop, from@example.com, Reply, reply, replyToEmail malformed"
    })
    void checksTheSender(String fromName, String from, String replyName, String reply, String expected) {
        EmailSettings email = new EmailSettings(
                Provider.OUTBOX, new EmailSender(fromName, from, replyName, reply), SmtpServer.none(), 360, List.of());

        assertThat(violations(using(email))).containsExactly(split(expected));
    }

    @ParameterizedTest
    @MethodSource
    void takesDisplayNamesThatCanBeSent(String name) {
        assertThat(violations(using(named(name)))).isEmpty();
    }

    static Stream<String> takesDisplayNamesThatCanBeSent() {
        return OneLineTexts.harmless();
    }

    @ParameterizedTest
    @MethodSource
    void refusesDisplayNamesThatCannotBeSent(String name) {
        assertThat(violations(using(named(name))))
                .containsExactlyInAnyOrder("fromName malformed", "replyToName malformed");
    }

    static Stream<String> refusesDisplayNamesThatCannotBeSent() {
        return OneLineTexts.forbidden();
    }

    @Test
    void boundsDisplayNames() {
        assertThat(violations(using(EmailSettings.outbox("n".repeat(100), "shop@example.com"))))
                .isEmpty();
        assertThat(violations(using(EmailSettings.outbox("n".repeat(101), "shop@example.com"))))
                .containsExactly("fromName malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.com, 587, ''",
        "127.0.0.1, 1, ''",
        "mail.example.com, 65535, ''",
        "'', 587, host required",
        "' ', 587, host required|host malformed",
        "ma il, 587, host malformed",
        "maîl.example, 587, host malformed",
        "mail.example.com, 0, port out-of-range",
        "mail.example.com, 65536, port out-of-range",
        "mail.example.com, -1, port out-of-range"
    })
    void checksTheServer(String host, int port, String expected) {
        assertThat(violations(using(SENDER.over(host, port, TlsMode.TLS)))).containsExactly(split(expected));
    }

    @Test
    void boundsHostAndConnections() {
        assertThat(violations(using(SENDER.over("h".repeat(254), 587, TlsMode.TLS))))
                .containsExactly("host malformed");
        assertThat(violations(using(connections(0)))).containsExactly("connections out-of-range");
        assertThat(violations(using(connections(65)))).containsExactly("connections out-of-range");
        assertThat(violations(using(connections(64)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "utm_source, newsletter, ''",
        "utm_campaign, {{context.system.source.name}} {{context.system.source.versionId}}, ''",
        "utm_campaign, {{context.system.source.id}}-été & plus, ''",
        "a.b~c-1, x, ''",
        "'', newsletter, urlParameters malformed",
        "utm source, newsletter, urlParameters malformed",
        "utm_source, '', urlParameters malformed",
        "utm_source, ' ', urlParameters malformed",
        "utm_source, {{context.system.source.nom}}, urlParameters malformed",
        "utm_source, {{{{context.system.source.id}}}}, urlParameters malformed",
        "utm_source, {{profile.email}}, urlParameters malformed",
        "utm_source, $context.name, ''"
    })
    void checksUrlParameters(String name, String value, String expected) {
        assertThat(violations(using(SENDER.with(List.of(new UrlParameter(name, value))))))
                .containsExactly(split(expected));
    }

    @Test
    void boundsUrlParameters() {
        List<UrlParameter> most = IntStream.range(0, 10)
                .mapToObj(i -> new UrlParameter("p" + i, "v".repeat(98)))
                .toList();
        List<UrlParameter> more = new ArrayList<>(most);
        more.add(new UrlParameter("p9", "\n"));

        assertThat(violations(using(SENDER.with(most)))).isEmpty();
        assertThat(violations(using(SENDER.with(more))))
                .containsExactly(
                        "urlParameters too-many",
                        "urlParameters too-long",
                        "urlParameters malformed",
                        "urlParameters repeated");
    }

    @Test
    void asksForNoServerWithTheOutbox() {
        assertThat(violations(using(SENDER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSACTIONAL, 9, false",
        "TRANSACTIONAL, 10, true",
        "TRANSACTIONAL, 5040, true",
        "TRANSACTIONAL, 5041, false",
        "MARKETING, 359, false",
        "MARKETING, 360, true"
    })
    void boundsTheRetryPeriodByCategory(Category category, int minutes, boolean valid) {
        EmailSettings email = new EmailSettings(
                Provider.OUTBOX,
                new EmailSender("", "shop@example.com", "", ""),
                SmtpServer.none(),
                minutes,
                List.of());
        ConfigurationDraft draft = new ConfigurationDraft("email", "", category, email, Optional.empty());

        assertThat(violations(draft)).isEqualTo(valid ? List.of() : List.of("retryMinutes out-of-range"));
        assertThat(email.retryPeriod()).hasMinutes(minutes);
    }

    @Test
    void namesEveryViolationAtOnce() {
        ConfigurationDraft draft = new ConfigurationDraft(
                "",
                "",
                Category.TRANSACTIONAL,
                EmailSettings.outbox("\n", "x").over("", 0, TlsMode.NONE),
                Optional.empty());

        assertThat(violations(draft))
                .containsExactly(
                        "name malformed",
                        "fromName malformed",
                        "fromEmail malformed",
                        "host required",
                        "port out-of-range");
    }

    @Test
    void wantsASecretWhereTheProviderDoes() {
        PushSettings google = new PushSettings(Provider.FCM, "com.example.shop", "", "", false, "", 10);
        SmsSettings twilio = SHOP.by(Provider.TWILIO, new Account("AC" + "0".repeat(32), ""));

        assertThat(violations(using(google), false)).containsExactly("password required");
        assertThat(violations(using(twilio), false)).containsExactly("password required");
        assertThat(violations(using(google), true)).isEmpty();
        assertThat(violations(using(twilio), true)).isEmpty();
        assertThat(violations(using(PushSettings.outbox("com.example.shop")), false))
                .isEmpty();
        assertThat(violations(using(SHOP), false)).isEmpty();
    }

    @Test
    void wantsASecretThatCanBeOne() throws NoSuchAlgorithmException {
        PushSettings google = new PushSettings(Provider.FCM, "com.example.shop", "", "", false, "", 10);
        PushSettings apple =
                new PushSettings(Provider.APNS, "com.example.shop", "ABCDE12345", "TEAM123456", false, "", 10);
        SmsSettings smpp =
                SHOP.over(new SmppServer("smpp.example.com", 2775, false, "shop", "", 5, SmppServer.LongText.PARTS));
        String account = "{\"project_id\": \"p\", \"client_email\": \"a@p.example\", \"private_key\": \"%s\"}";

        assertThat(secret(google, account.formatted(pem("RSA").replace("\n", "\\n"))))
                .isEmpty();
        assertThat(secret(apple, pem("EC"))).isEmpty();
        assertThat(secret(smpp, "12345678")).isEmpty();
        assertThat(secret(google, "{\"project_id\": \"p\"}")).containsExactly("password malformed");
        assertThat(secret(google, account.formatted("no key"))).containsExactly("password malformed");
        assertThat(secret(google, pem("RSA"))).containsExactly("password malformed");
        assertThat(secret(apple, pem("RSA"))).containsExactly("password malformed");
        assertThat(secret(apple, "-----BEGIN PRIVATE KEY-----")).containsExactly("password malformed");
        assertThat(secret(smpp, "123456789")).containsExactly("password malformed");
    }

    private static List<String> secret(ChannelSettings settings, String secret) {
        return violations(
                new ConfigurationDraft("a", "", Category.TRANSACTIONAL, settings, Optional.of(secret)), false);
    }

    private static String pem(String algorithm) throws NoSuchAlgorithmException {
        byte[] key = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }

    private static ConfigurationDraft described(String description) {
        return new ConfigurationDraft("email", description, Category.TRANSACTIONAL, SENDER, Optional.empty());
    }

    private static ConfigurationDraft using(ChannelSettings email) {
        return new ConfigurationDraft("email", "", Category.TRANSACTIONAL, email, Optional.empty());
    }

    private static EmailSettings connections(int number) {
        return new EmailSettings(
                Provider.SMTP,
                new EmailSender("", "shop@example.com", "", ""),
                new SmtpServer("h", 25, TlsMode.NONE, "", number),
                360,
                List.of());
    }

    private static String[] split(String expected) {
        return expected.isEmpty() ? new String[0] : expected.split("\\|");
    }

    /** With a secret that is stored already. */
    private static List<String> violations(ConfigurationDraft draft) {
        return violations(draft, true);
    }

    private static List<String> violations(ConfigurationDraft draft, boolean hasSecret) {
        InvalidConfigurationException thrown = catchThrowableOfType(
                InvalidConfigurationException.class, () -> ConfigurationPolicy.require(draft, hasSecret));
        List<Violation> violations = thrown == null ? List.of() : thrown.violations();
        return Arrays.asList(violations.stream()
                .map(violation -> violation.field() + " " + violation.rule())
                .toArray(String[]::new));
    }

    private static EmailSettings named(String name) {
        return new EmailSettings(
                Provider.OUTBOX,
                new EmailSender(name, "from@example.com", name, "reply@example.com"),
                SmtpServer.none(),
                360,
                List.of());
    }
}
