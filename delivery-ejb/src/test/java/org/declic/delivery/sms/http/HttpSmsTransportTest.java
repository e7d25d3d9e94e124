package org.declic.delivery.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.declic.channel.CustomRequest;
import org.declic.channel.CustomRequest.Authentication;
import org.declic.channel.CustomRequest.SignIn;
import org.declic.channel.SmsSettings.Account;
import org.declic.content.SmsText;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.http.AccessToken;
import org.declic.delivery.http.FakeProvider;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSmsTransportTest {

    private static final String SID = "AC0123456789abcdef0123456789abcdef";
    private static final String TWILIO = "/2010-04-01/Accounts/" + SID + "/Messages.json";
    private static final OutgoingSms SMS =
            new OutgoingSms(new MessageId("m1"), "+447700900123", "+33612345678", new SmsText("1 & 1 = \"2\"\n€"));
    private static final CallbackAddresses NOWHERE = message -> Optional.empty();
    private static final CallbackAddresses CALLBACK = message -> Optional.of("https://d.example/callbacks/" + message);
    private static final PrivateAddresses ALLOWED = new PrivateAddresses(true);

    private final FakeProvider provider = new FakeProvider();

    HttpSmsTransportTest() throws IOException {}

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void speaksTwilio() {
        provider.answers(TWILIO, 201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");

        assertThat(send(new TwilioApi(new Account(SID, provider.url() + "/"), "token", CALLBACK)))
                .isEqualTo(new Accepted("SM1"));
        assertThat(provider.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isEqualTo(Requests.basic(SID, "token"));
            assertThat(request.body())
                    .isEqualTo("From=%2B447700900123&To=%2B33612345678&Body=1+%26+1+%3D+%222%22%0A%E2%82%AC"
                            + "&StatusCallback=https%3A%2F%2Fd.example%2Fcallbacks%2Fm1");
        });
    }

    @Test
    void speaksSinch() {
        provider.answers("/xms/v1/plan/batches", 201, "{\"id\":\"01F\"}");

        assertThat(send(new SinchApi(new Account("plan", provider.url()), "token", CALLBACK)))
                .isEqualTo(new Accepted("01F"));
        assertThat(provider.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer token");
            assertThat(request.body())
                    .isEqualTo("{\"from\":\"447700900123\",\"to\":[\"33612345678\"],\"body\":\"1 & 1 = \\\"2\\\"\\n€\","
                            + "\"delivery_report\":\"per_recipient_final\","
                            + "\"callback_url\":\"https://d.example/callbacks/m1\"}");
        });
    }

    @Test
    void speaksInfobip() {
        provider.answers(
                "/sms/2/text/advanced",
                200,
                "{\"messages\":[{\"messageId\":\"m1\",\"status\":{\"groupId\":1,\"name\":\"PENDING_ACCEPTED\"}}]}");

        assertThat(send(new InfobipApi(new Account("", provider.url()), "key", NOWHERE)))
                .isEqualTo(new Accepted("m1"));
        assertThat(provider.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isEqualTo("App key");
            assertThat(request.body()).contains("\"to\":\"33612345678\"").doesNotContain("notifyUrl");
        });
    }

    @Test
    void hearsARefusalInATwoHundred() {
        provider.answers(
                "/sms/2/text/advanced",
                200,
                "{\"messages\":[{\"status\":{\"groupId\":5,\"name\":\"REJECTED_DESTINATION\",\"description\":\"No\"}}]}");

        assertThat(send(new InfobipApi(new Account("", provider.url()), "key", NOWHERE)))
                .isEqualTo(new Refused("REJECTED_DESTINATION", "No"));
    }

    @Test
    void fillsInAPayloadOfTheCustomersOwn() {
        provider.answers("/send", 200, "{\"data\":[{\"id\":42}]}");
        CustomRequest json = custom("{\"a\": \"{{from}}\", \"b\": \"{{to}}\", \"c\": \"{{message}}\"}", "/data/0/id");

        assertThat(send(api(json, "s3"))).isEqualTo(new Accepted("42"));
        assertThat(send(api(custom("to={{to}}&text={{message}}", ""), "s3"))).isEqualTo(new Accepted(""));
        assertThat(provider.requests().get(0).body())
                .isEqualTo("{\"a\": \"+447700900123\", \"b\": \"+33612345678\", \"c\": \"1 & 1 = \\\"2\\\"\\n€\"}");
        assertThat(provider.requests().get(0).header("X-key")).isEqualTo("s3");
        assertThat(provider.requests().get(0).header("X-app")).isEqualTo("shop");
        assertThat(provider.requests().get(1).body())
                .isEqualTo("to=%2B33612345678&text=1+%26+1+%3D+%222%22%0A%E2%82%AC");
        assertThat(provider.requests().get(1).header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void aMessageCannotAskForOtherValues() {
        provider.answers("/send", 200, "");
        OutgoingSms sly = new OutgoingSms(new MessageId("m2"), "Shop", "+33612345678", new SmsText("{{to}} {{from}}"));

        new HttpTransport<>(api(custom("to={{to}}&text={{message}}", ""), "s"), ALLOWED, Clock.systemUTC()).send(sly);

        assertThat(provider.requests().get(0).body())
                .isEqualTo("to=%2B33612345678&text=%7B%7Bto%7D%7D+%7B%7Bfrom%7D%7D");
    }

    @Test
    void fetchesATokenOnceAndAnewWhenItIsRefused() {
        provider.answers("/token", 200, "{\"access_token\":\"t1\",\"expires_in\":3600}")
                .answers("/send", 200, "");
        CustomRequest described = new CustomRequest(
                "POST",
                provider.url() + "/send",
                "",
                new SignIn(Authentication.OAUTH, "me", provider.url() + "/token"),
                "{{to}}{{message}}",
                "",
                CustomRequest.NONE.callback());
        ProviderApi<OutgoingSms> api = api(described, "secret");

        assertThat(send(api)).isInstanceOf(Accepted.class);
        assertThat(send(api)).isInstanceOf(Accepted.class);
        assertThat(provider.requests())
                .extracting(FakeProvider.Request::path)
                .containsExactly("/token", "/send", "/send");
        provider.answers("/send", 401, "");
        assertThat(send(api)).isInstanceOf(Deferred.class);
        provider.answers("/send", 200, "").answers("/token", 400, "{\"error\":\"invalid_client\"}");
        assertThat(send(api)).isEqualTo(new Unreachable("token", "The address of the token answered 400"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"code\":21211,\"message\":\"Invalid To\"}', Refused",
        "404, '', Refused",
        "422, '<html>', Refused",
        "401, '', Deferred",
        "403, '', Deferred",
        "302, '', Deferred",
        "429, '', Deferred",
        "500, '', Deferred",
        "503, '<html>busy</html>', Deferred",
        "200, '<html>Welcome to the hotel</html>', Unknown",
        "200, '{\"sid\":', Unknown",
        "200, '{}', Unknown"
    })
    void tellsApartWhatAnAnswerMeans(int status, String body, String outcome) {
        provider.answers(TWILIO, status, body);

        assertThat(send(twilio()).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void namesTheProvidersCode() {
        provider.answers(TWILIO, 400, "{\"code\":21211,\"message\":\"The number +33612345678 is not valid\"}");

        assertThat(send(twilio())).isEqualTo(new Refused("http-400/21211", "The provider refuses the message"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, syntax_invalid_parameter_format, Refused",
        "403, syntax_constraint_violation, Deferred",
        "401, unauthorized, Deferred",
        "429, too_many_requests, Deferred"
    })
    void namesTheCodesOfSinchWhole(int status, String word, String outcome) {
        provider.answers("/xms/v1/plan/batches", status, "{\"code\":\"" + word + "\",\"text\":\"No\"}");

        Outcome told = send(new SinchApi(new Account("plan", provider.url()), "token", CALLBACK));

        assertThat(told.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(told.toString()).contains("http-" + status + "/" + word);
    }

    @ParameterizedTest
    @CsvSource({"400, BAD_REQUEST, Refused", "401, UNAUTHORIZED, Deferred", "429, TOO_MANY_REQUESTS, Deferred"})
    void namesTheCodesOfInfobip(int status, String word, String outcome) {
        provider.answers(
                "/sms/2/text/advanced",
                status,
                "{\"requestError\":{\"serviceException\":{\"messageId\":\"" + word + "\",\"text\":\"No\"}}}");

        Outcome told = send(new InfobipApi(new Account("", provider.url()), "key", NOWHERE));

        assertThat(told.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(told.toString()).contains("http-" + status + "/" + word);
    }

    @Test
    void doesNotKnowWhatInfobipDidWithoutAnId() {
        provider.answers("/sms/2/text/advanced", 200, "{\"messages\":[]}");

        assertThat(send(new InfobipApi(new Account("", provider.url()), "key", NOWHERE)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aListIsJsonAsWell() {
        provider.answers("/send", 200, "");

        send(api(custom("[{\"to\": \"{{to}}\", \"text\": \"{{message}}\"}]", ""), "s3"));

        assertThat(provider.requests()).singleElement().satisfies(request -> {
            assertThat(request.header("Content-type")).isEqualTo("application/json");
            assertThat(request.body()).isEqualTo("[{\"to\": \"+33612345678\", \"text\": \"1 & 1 = \\\"2\\\"\\n€\"}]");
        });
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        provider.answersWithHeader(TWILIO, 429, "Retry-After", "17");

        assertThat(send(twilio()))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.pause()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void aProviderThatIsNotThereDoesNotHaveTheMessage() {
        provider.close();

        assertThat(send(twilio())).isInstanceOf(Unreachable.class);
    }

    @Test
    void aProviderThatHangsUpMayHaveTheMessage() {
        provider.hangUp();

        assertThat(send(twilio())).isInstanceOf(Unknown.class);
    }

    @Test
    void keepsOutOfThePrivateNetwork() {
        provider.answers(TWILIO, 201, "{\"sid\":\"SM1\"}");

        Outcome outcome = new HttpTransport<>(twilio(), new PrivateAddresses(false), Clock.systemUTC()).send(SMS);

        assertThat(outcome).isEqualTo(new Unreachable("private-address", "127.0.0.1 is a private address"));
        assertThat(provider.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"data\":[{\"id\":42}]}', true",
        "'{\"id\":42}', true",
        "'{}', true",
        "'', true",
        "'<html>Welcome to the hotel</html>', false"
    })
    void sendsNothingAgainForWantOfTheIdThatWasDescribed(String answer, boolean taken) {
        provider.answers("/send", 200, answer);

        assertThat(send(api(custom("{{to}}{{message}}", "/data/0/id"), "s3")))
                .isInstanceOf(taken ? Accepted.class : Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "5 €"})
    void aSecretThatFitsInNoHeaderIsNoFaultOfTheMessage(String secret) {
        provider.answers("/send", 200, "");

        assertThat(send(api(custom("{{to}}{{message}}", ""), secret)))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).doesNotContain(secret));
        assertThat(provider.requests()).isEmpty();
    }

    private Outcome send(ProviderApi<OutgoingSms> api) {
        return new HttpTransport<>(api, ALLOWED, Clock.systemUTC()).send(SMS);
    }

    private TwilioApi twilio() {
        return new TwilioApi(new Account(SID, provider.url()), "token", NOWHERE);
    }

    private CustomRequest custom(String body, String idPointer) {
        return new CustomRequest(
                "POST",
                provider.url() + "/send",
                "X-App: shop",
                new SignIn(Authentication.API_KEY, "X-Key", ""),
                body,
                idPointer,
                CustomRequest.NONE.callback());
    }

    private static ProviderApi<OutgoingSms> api(CustomRequest described, String secret) {
        AccessToken token = CustomApi.token(described.signIn(), secret, ALLOWED, Clock.systemUTC());
        return new CustomApi(described, secret, token, NOWHERE);
    }
}
