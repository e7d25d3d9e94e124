package org.declic.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.channel.InvalidConfigurationException.Violation;
import org.declic.shared.EmailAddress;
import org.declic.shared.Json;
import org.declic.shared.OneLineText;
import org.declic.shared.PhoneNumber;
import org.declic.shared.StorableText;

/** What a channel configuration must fulfil (reference: AJO, channel surfaces and email settings). */
final class ConfigurationPolicy {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\- ]{0,99}");

    /** A number with its country code, a short code, or an alphanumeric id, which cannot be answered. */
    private static final Pattern SMS_SENDER =
            Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{0,10}[A-Za-z0-9]");

    private static final Pattern TWILIO_ACCOUNT = Pattern.compile("AC[0-9a-f]{32}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SYSTEM_ID = Pattern.compile("[!-~]{1,15}");
    private static final Pattern SYSTEM_TYPE = Pattern.compile("[!-~]{0,12}");
    private static final Pattern APP_ID = Pattern.compile("(?=.{1,200}$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern APPLE_ID = Pattern.compile("[A-Z0-9]{10}");
    private static final Pattern METHOD = Pattern.compile("POST|PUT");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    /** Those that the HTTP client keeps to itself. */
    private static final Set<String> HEADERS_OF_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "upgrade");

    private static final int HIGHEST_IN_HEADER = 0xff;
    private static final Pattern PLACE = Pattern.compile("\\{\\{[a-z]+}}");
    private static final List<String> BODY_NEEDS = List.of("{{to}}", "{{message}}");
    private static final Pattern URL_PARAMETER = Pattern.compile("[A-Za-z0-9_.~-]{1,100}");
    private static final int MOST_URL_PARAMETERS = 10;
    private static final int LONGEST_URL_PARAMETERS = 1000; // AJO's 5 KB each make links that servers refuse
    private static final int LONGEST_BODY = 4000;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 64;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_REPLY = 480;
    private static final int SHORTEST_RETRY_MINUTES = 10;
    private static final int SHORTEST_MARKETING_RETRY_MINUTES = 6 * 60;

    private static final Set<Provider> WITH_TOKEN = Set.of(Provider.TWILIO, Provider.SINCH, Provider.INFOBIP);
    private static final Pattern SMPP_PASSWORD = Pattern.compile("[ -~]{0,8}");
    private static final List<String> SERVICE_ACCOUNT = List.of("project_id", "client_email", "private_key");

    private final List<Violation> violations = new ArrayList<>();

    private ConfigurationPolicy() {}

    /** @param hasSecret whether a secret is stored already */
    static void require(ConfigurationDraft draft, boolean hasSecret) {
        ConfigurationPolicy policy = new ConfigurationPolicy();
        policy.checkProperties(draft);
        policy.checkSecret(draft, hasSecret);
        policy.check(
                "provider",
                "malformed",
                draft.settings().provider().takes(draft.settings().channel()));
        policy.checkRetry(draft.category(), draft.settings().retryMinutes());
        policy = draft.settings().match(policy::checkEmail, policy::checkSms, policy::checkPush);
        if (!policy.violations.isEmpty()) {
            throw new InvalidConfigurationException(policy.violations);
        }
    }

    private void checkProperties(ConfigurationDraft draft) {
        check("name", "malformed", NAME.matcher(draft.name()).matches());
        check("description", "too-long", draft.description().length() <= LONGEST_DESCRIPTION);
        check("description", "malformed", StorableText.isStorable(draft.description()));
    }

    private void checkSecret(ConfigurationDraft draft, boolean hasSecret) {
        ChannelSettings settings = draft.settings();
        boolean needed = settings.match(
                email -> false,
                sms -> WITH_TOKEN.contains(sms.provider()) || (sms.provider() == Provider.CUSTOM && signsIn(sms)),
                push -> push.provider() != Provider.OUTBOX);
        check("password", "required", !needed || hasSecret || draft.secret().isPresent());
        draft.secret().ifPresent(secret -> check("password", "malformed", isSecretOf(settings.provider(), secret)));
    }

    private static boolean signsIn(SmsSettings sms) {
        return sms.request().signIn().authentication() != CustomRequest.Authentication.NONE;
    }

    private static boolean isSecretOf(Provider provider, String secret) {
        return switch (provider) {
            case SMPP -> SMPP_PASSWORD.matcher(secret).matches();
            case FCM -> isServiceAccount(secret);
            case APNS -> isKey(secret, "EC");
            default -> true;
        };
    }

    private static boolean isServiceAccount(String json) {
        try {
            Map<String, Object> account = Json.object(json);
            return SERVICE_ACCOUNT.stream()
                            .allMatch(name -> account.get(name) instanceof String text && !text.isBlank())
                    && isKey(String.valueOf(account.get("private_key")), "RSA");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it is a private key as PKCS #8 in PEM (RFC 7468). */
    private static boolean isKey(String pem, String algorithm) {
        try {
            byte[] key = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
            KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private ConfigurationPolicy checkEmail(EmailSettings email) {
        checkSender(email.sender());
        if (email.provider() == Provider.SMTP) {
            checkServer(email.server());
        }
        checkUrlParameters(email.urlParameters());
        return this;
    }

    private void checkUrlParameters(List<UrlParameter> parameters) {
        check("urlParameters", "too-many", parameters.size() <= MOST_URL_PARAMETERS);
        check(
                "urlParameters",
                "too-long",
                parameters.stream()
                                .mapToInt(each ->
                                        each.name().length() + each.value().length())
                                .sum()
                        <= LONGEST_URL_PARAMETERS);
        check("urlParameters", "malformed", parameters.stream().allMatch(ConfigurationPolicy::isUrlParameter));
        check(
                "urlParameters",
                "repeated",
                parameters.stream().map(UrlParameter::name).distinct().count() == parameters.size());
    }

    /** True if nothing that looks like a placeholder is left when all are filled in. */
    private static boolean isUrlParameter(UrlParameter parameter) {
        String filled = parameter.value(source -> "");
        return URL_PARAMETER.matcher(parameter.name()).matches()
                && !parameter.value().isBlank()
                && OneLineText.isOneLine(parameter.value())
                && !filled.contains("{{")
                && !filled.contains("}}");
    }

    private ConfigurationPolicy checkSms(SmsSettings sms) {
        check("from", "malformed", SMS_SENDER.matcher(sms.from()).matches());
        check("region", "malformed", PhoneNumber.isRegion(sms.region()));
        checkKeywords(sms.keywords());
        switch (sms.provider()) {
            case SMPP -> checkSmpp(sms.smpp());
            case TWILIO -> {
                check(
                        "account",
                        "malformed",
                        TWILIO_ACCOUNT.matcher(sms.customer().account()).matches());
                checkUrl("url", sms.customer().url(), true);
            }
            case SINCH -> {
                check(
                        "account",
                        "malformed",
                        ACCOUNT.matcher(sms.customer().account()).matches());
                checkUrl("url", sms.customer().url(), true);
            }
            case INFOBIP -> checkUrl("url", sms.customer().url(), false);
            case CUSTOM -> checkRequest(sms.request());
            default -> {
                // nothing else to ask for
            }
        }
        return this;
    }

    private void checkKeywords(SmsSettings.Keywords keywords) {
        checkWords("stopWords", keywords.stopWords());
        checkWords("startWords", keywords.startWords());
        checkWords("helpWords", keywords.helpWords());
        checkReply("stopReply", keywords.stopReply());
        checkReply("startReply", keywords.startReply());
        checkReply("helpReply", keywords.helpReply());
    }

    private void checkWords(String field, String words) {
        check(field, "too-long", words.length() <= LONGEST_WORDS);
        check(field, "malformed", OneLineText.isOneLine(words));
    }

    private void checkReply(String field, String reply) {
        check(field, "too-long", reply.length() <= LONGEST_REPLY);
        check(field, "malformed", StorableText.isStorable(reply));
    }

    private ConfigurationPolicy checkPush(PushSettings push) {
        check("appId", "malformed", APP_ID.matcher(push.appId()).matches());
        if (push.provider() == Provider.APNS) {
            check("keyId", "malformed", APPLE_ID.matcher(push.keyId()).matches());
            check("teamId", "malformed", APPLE_ID.matcher(push.teamId()).matches());
            check("url", "malformed", push.url().isEmpty() || push.url().startsWith("https:"));
        }
        if (push.provider() != Provider.OUTBOX) {
            checkUrl("url", push.url(), true);
        }
        return this;
    }

    private void checkSmpp(SmppServer server) {
        checkHost(server.host(), server.port());
        check("systemId", "malformed", SYSTEM_ID.matcher(server.systemId()).matches());
        check(
                "systemType",
                "malformed",
                SYSTEM_TYPE.matcher(server.systemType()).matches());
        check("window", "out-of-range", server.window() > 0 && server.window() <= MOST_CONNECTIONS);
    }

    private void checkRequest(CustomRequest request) {
        check("method", "malformed", METHOD.matcher(request.method()).matches());
        checkUrl("endpoint", request.endpoint(), false);
        check(
                "headers",
                "malformed",
                request.headers().length() <= LONGEST_BODY
                        && request.headers().lines().allMatch(line -> line.isBlank() || isHeader(line)));
        check("body", "malformed", BODY_NEEDS.stream().allMatch(request.body()::contains));
        check(
                "body",
                "no-json",
                !request.isJson() || isJson(PLACE.matcher(request.body()).replaceAll("x")));
        check("body", "too-long", request.body().length() <= LONGEST_BODY);
        check("idPointer", "malformed", isPointer(request.idPointer()));
        checkCallback(request.callback());
        checkSignIn(request.signIn());
    }

    private void checkCallback(CustomRequest.Callback callback) {
        check("statusPointer", "malformed", isPointer(callback.statusPointer()));
        checkWords("delivered", callback.delivered());
        checkWords("failed", callback.failed());
        checkWords("delayed", callback.delayed());
    }

    private void checkSignIn(CustomRequest.SignIn signIn) {
        boolean named = signIn.authentication() != CustomRequest.Authentication.NONE;
        boolean isKey = signIn.authentication() == CustomRequest.Authentication.API_KEY;
        check("login", "required", !named || !signIn.login().isBlank());
        check(
                "login",
                "malformed",
                signIn.login().length() <= LONGEST_HOST
                        && OneLineText.isOneLine(signIn.login())
                        && (!isKey || isHeaderName(signIn.login())));
        if (signIn.authentication() == CustomRequest.Authentication.OAUTH) {
            checkUrl("tokenUrl", signIn.tokenUrl(), false);
        }
    }

    private void checkUrl(String field, String url, boolean mayBeEmpty) {
        check(field, "required", mayBeEmpty || !url.isBlank());
        check(field, "malformed", url.isEmpty() || isWebAddress(url));
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && url.length() <= LONGEST_URL;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isJson(String text) {
        try {
            Json.read(text, Object.class);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHeader(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && isHeaderName(line.substring(0, colon))
                && OneLineText.isOneLine(line.substring(colon + 1))
                && line.chars().allMatch(c -> c <= HIGHEST_IN_HEADER);
    }

    private static boolean isHeaderName(String name) {
        return HEADER_NAME.matcher(name).matches() && !HEADERS_OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isPointer(String pointer) {
        return pointer.isEmpty()
                || (pointer.startsWith("/") && pointer.length() <= LONGEST_POINTER && OneLineText.isOneLine(pointer));
    }

    private void checkSender(EmailSender sender) {
        check("fromName", "malformed", isDisplayName(sender.fromName()));
        check("fromEmail", "malformed", EmailAddress.isValid(sender.fromEmail()));
        check("replyToName", "malformed", isDisplayName(sender.replyToName()));
        check(
                "replyToEmail",
                "malformed",
                sender.replyToEmail().isEmpty() || EmailAddress.isValid(sender.replyToEmail()));
    }

    private void checkRetry(Category category, int minutes) {
        int shortest = category == Category.MARKETING ? SHORTEST_MARKETING_RETRY_MINUTES : SHORTEST_RETRY_MINUTES;
        check("retryMinutes", "out-of-range", minutes >= shortest && minutes <= ChannelSettings.LONGEST_RETRY_MINUTES);
    }

    private void checkServer(SmtpServer server) {
        checkHost(server.host(), server.port());
        check("connections", "out-of-range", server.connections() > 0 && server.connections() <= MOST_CONNECTIONS);
    }

    private void checkHost(String host, int port) {
        boolean plain = host.chars().allMatch(c -> c > ' ' && c < 127);
        check("host", "required", !host.isBlank());
        check("host", "malformed", plain && host.length() <= LONGEST_HOST);
        check("port", "out-of-range", port > 0 && port <= HIGHEST_PORT);
    }

    private static boolean isDisplayName(String name) {
        return name.length() <= LONGEST_DISPLAY_NAME && OneLineText.isOneLine(name);
    }

    private void check(String field, String rule, boolean fulfilled) {
        if (!fulfilled) {
            violations.add(new Violation(field, rule));
        }
    }
}
