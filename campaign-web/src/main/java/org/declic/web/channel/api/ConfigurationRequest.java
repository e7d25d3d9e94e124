package org.declic.web.channel.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.CustomRequest;
import org.declic.channel.CustomRequest.Authentication;
import org.declic.channel.CustomRequest.SignIn;
import org.declic.channel.EmailSender;
import org.declic.channel.EmailSettings;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.channel.SmppServer;
import org.declic.channel.SmsSettings;
import org.declic.channel.SmtpServer;
import org.declic.channel.TlsMode;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;

/**
 * Reads a channel configuration as a program writes it: {@code {channel, name, description, category, provider, password,
 * retryMinutes}}, for {@code EMAIL}, which is the usual channel, with {@code {fromName, fromEmail, replyToName, replyToEmail,
 * host, port, tls, user, connections, urlParameters: [{name, value}]}}, for {@code SMS} with {@code {from, region, stopWords,
 * stopReply, startWords, startReply, helpWords, helpReply}} and what its provider needs: {@code {host, port, tls, systemId,
 * systemType, window, longText}} for SMPP, {@code {account, url}} for Twilio, Sinch and Infobip, {@code {method, endpoint,
 * headers, authentication, login, tokenUrl, body, idPointer, statusPointer, delivered, failed, delayed}} for a custom one, for
 * {@code PUSH} with {@code {appId, keyId, teamId, sandbox, url}}. What is left out is as in a new one in the pages.
 */
final class ConfigurationRequest {

    private static final List<String> COMMON =
            List.of("channel", "name", "description", "category", "provider", "password", "retryMinutes");

    private static final List<String> SMS = List.of(
            "from",
            "region",
            "host",
            "port",
            "tls",
            "systemId",
            "systemType",
            "window",
            "longText",
            "account",
            "url",
            "method",
            "endpoint",
            "headers",
            "authentication",
            "login",
            "tokenUrl",
            "body",
            "idPointer",
            "statusPointer",
            "delivered",
            "failed",
            "delayed",
            "stopWords",
            "stopReply",
            "startWords",
            "startReply",
            "helpWords",
            "helpReply");

    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_TOKEN = 4096;
    private static final int LONGEST = 1000; // the domain says how long each may be

    private final JsonObject json;

    private ConfigurationRequest(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException with every violation of its shape
     */
    static ConfigurationDraft read(byte[] body) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations);
        ConfigurationDraft draft = new ConfigurationRequest(json).draft();
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return draft;
    }

    /**
     * Where a test message is to go: {@code {"address": …}}.
     *
     * @throws ProblemException with every violation of its shape
     */
    static String address(byte[] body) {
        Violations violations = new Violations();
        String address = JsonObject.body(StrictJson.parse(body), violations)
                .only("address")
                .required("address", LONGEST_TOKEN);
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return address;
    }

    private ConfigurationDraft draft() {
        Channel channel = one(Channel.class, "channel", Channel.EMAIL);
        return new ConfigurationDraft(
                json.required("name", LONGEST),
                text("description"),
                one(Category.class, "category", Category.TRANSACTIONAL),
                settings(channel),
                json.text("password", LONGEST_BODY));
    }

    private ChannelSettings settings(Channel channel) {
        return switch (channel) {
            case EMAIL -> email();
            case SMS -> sms();
            case PUSH -> push();
        };
    }

    private PushSettings push() {
        json.only(names("appId", "keyId", "teamId", "sandbox", "url"));
        PushSettings usual = PushSettings.outbox("");
        return new PushSettings(
                one(Provider.class, "provider", usual.provider()),
                json.required("appId", LONGEST),
                text("keyId"),
                text("teamId"),
                json.flag("sandbox"),
                text("url"),
                json.number("retryMinutes").orElse(usual.retryMinutes()));
    }

    private SmsSettings sms() {
        json.only(names(SMS.toArray(String[]::new)));
        SmsSettings usual = SmsSettings.outbox("", "");
        return new SmsSettings(
                one(Provider.class, "provider", usual.provider()),
                new SmsSettings.Sender(json.required("from", LONGEST), json.required("region", LONGEST)),
                smpp(usual.smpp()),
                new SmsSettings.Account(text("account"), text("url")),
                request(usual.request()),
                keywords(usual.keywords()),
                json.number("retryMinutes").orElse(usual.retryMinutes()));
    }

    private SmppServer smpp(SmppServer usual) {
        return new SmppServer(
                text("host"),
                json.number("port").orElse(usual.port()),
                json.flag("tls"),
                text("systemId"),
                text("systemType"),
                json.number("window").orElse(usual.window()),
                one(SmppServer.LongText.class, "longText", usual.longText()));
    }

    private CustomRequest request(CustomRequest usual) {
        return new CustomRequest(
                json.text("method", LONGEST).orElse(usual.method()),
                text("endpoint"),
                json.text("headers", LONGEST_BODY).orElse(""),
                new SignIn(
                        one(
                                Authentication.class,
                                "authentication",
                                usual.signIn().authentication()),
                        text("login"),
                        text("tokenUrl")),
                json.text("body", LONGEST_BODY).orElse(usual.body()),
                text("idPointer"),
                new CustomRequest.Callback(text("statusPointer"), text("delivered"), text("failed"), text("delayed")));
    }

    private SmsSettings.Keywords keywords(SmsSettings.Keywords usual) {
        return new SmsSettings.Keywords(
                json.text("stopWords", LONGEST).orElse(usual.stopWords()),
                json.text("stopReply", LONGEST).orElse(usual.stopReply()),
                json.text("startWords", LONGEST).orElse(usual.startWords()),
                json.text("startReply", LONGEST).orElse(usual.startReply()),
                json.text("helpWords", LONGEST).orElse(usual.helpWords()),
                json.text("helpReply", LONGEST).orElse(usual.helpReply()));
    }

    private EmailSettings email() {
        json.only(names(
                "fromName",
                "fromEmail",
                "replyToName",
                "replyToEmail",
                "host",
                "port",
                "tls",
                "user",
                "connections",
                "urlParameters"));
        EmailSettings usual = EmailSettings.outbox("", "");
        return new EmailSettings(
                one(Provider.class, "provider", usual.provider()),
                new EmailSender(
                        text("fromName"),
                        json.required("fromEmail", LONGEST),
                        text("replyToName"),
                        text("replyToEmail")),
                server(usual.server()),
                json.number("retryMinutes").orElse(usual.retryMinutes()),
                urlParameters());
    }

    private List<UrlParameter> urlParameters() {
        List<?> elements = json.list("urlParameters").orElse(List.of());
        return IntStream.range(0, elements.size())
                .mapToObj(i -> json.element("urlParameters", i, elements.get(i)))
                .flatMap(Optional::stream)
                .map(each -> each.only("name", "value"))
                .map(each -> new UrlParameter(each.required("name", LONGEST), each.required("value", LONGEST)))
                .toList();
    }

    private static String[] names(String... ofTheChannel) {
        return Stream.concat(COMMON.stream(), Arrays.stream(ofTheChannel)).toArray(String[]::new);
    }

    private SmtpServer server(SmtpServer usual) {
        return new SmtpServer(
                text("host"),
                json.number("port").orElse(usual.port()),
                one(TlsMode.class, "tls", usual.tls()),
                text("user"),
                json.number("connections").orElse(usual.connections()));
    }

    private String text(String name) {
        return json.text(name, LONGEST).orElse("");
    }

    private <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        Optional<String> word = json.text(name, LONGEST);
        if (word.isEmpty()) {
            return otherwise;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> each.name().equals(word.get()))
                .findFirst()
                .orElseGet(() -> {
                    json.violate(name, "must be one of " + Arrays.toString(all));
                    return otherwise;
                });
    }
}
