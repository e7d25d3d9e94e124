package org.declic.system.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.system.provider.ApnsFake;
import org.declic.system.provider.FcmFake;

/**
 * How a channel configuration with some provider is typed; fields by their ids, in the order in which they are filled.
 *
 * @param provider as the form names it
 * @param shown the fields that come with the provider
 * @param invalid values that are refused
 * @param messages what is then said at each field, in part
 * @param valid values with which it is saved, the provider's secret among them
 */
record ProviderForm(
        String channel,
        String provider,
        List<String> shown,
        Map<String, String> invalid,
        Map<String, String> messages,
        Map<String, String> valid) {

    /** No other field has it. */
    private static final String SECRET = "Qx7dVw2kPz9mTr4s";

    private static final String NEEDED = "Please enter the secret";
    private static final String NOT_ONE = "This cannot be the secret";
    private static final String WEB_ADDRESS = "Please enter a web address";

    /** The text that is stored encrypted. */
    String secret() {
        return valid.getOrDefault(secretField(), "");
    }

    /** The field for it. */
    String secretField() {
        return shown.get(shown.size() - 1);
    }

    static ProviderForm smpp() {
        return sms(
                "SMPP 3.4",
                List.of("smppHost", "smppPort", "smppTls", "systemId", "systemType", "window", "longText", "secret"),
                fields("smppHost", "", "smppPort", "70000", "systemId", "my id", "window", "65", "secret", "9 letters"),
                fields(
                        "smppHost", "Please enter the server’s name.",
                        "smppPort", "from 1 to 65535",
                        "systemId", "1 to 15 characters without spaces",
                        "window", "from 1 to 64",
                        "secret", NOT_ONE),
                fields(
                        "smppHost", "smpp.example.com",
                        "smppPort", "2775",
                        "systemId", "declic",
                        "window", "10",
                        "secret", SECRET.substring(0, 8)));
    }

    static ProviderForm twilio() {
        return sms(
                "Twilio",
                List.of("account", "url", "secret"),
                fields("account", "AC12", "url", "ftp://api.example.com"),
                fields("account", "of Twilio it begins with AC", "url", WEB_ADDRESS, "secret", NEEDED),
                fields("account", "AC0123456789abcdef0123456789abcdef", "url", "", "secret", SECRET));
    }

    static ProviderForm sinch() {
        return sms(
                "Sinch",
                List.of("account", "url", "secret"),
                fields("account", "my plan", "url", "https://"),
                fields("account", "as your provider shows it", "url", WEB_ADDRESS, "secret", NEEDED),
                fields("account", "plan_1", "url", "https://eu.sms.api.sinch.com", "secret", SECRET));
    }

    static ProviderForm infobip() {
        return sms(
                "Infobip",
                List.of("url", "secret"),
                fields("url", ""),
                fields("url", "Please enter the address of the API.", "secret", NEEDED),
                fields("url", "https://xxxxx.api.infobip.com", "secret", SECRET));
    }

    static ProviderForm custom() {
        return sms(
                "Custom HTTP provider",
                List.of(
                        "method",
                        "endpoint",
                        "authentication",
                        "headers",
                        "body",
                        "idPointer",
                        "statusPointer",
                        "delivered",
                        "failed",
                        "delayed",
                        "secret"),
                fields(
                        "authentication", "Key in a header",
                        "login", "X Key",
                        "endpoint", "sms.example.com/send",
                        "headers", "X-Application",
                        "body", "{\"to\": \"{{to}}\"}",
                        "idPointer", "id",
                        "statusPointer", "status"),
                fields(
                        "login", "that of a header has no spaces",
                        "endpoint", WEB_ADDRESS,
                        "headers", "a name, a colon and a value",
                        "body", "needs {{to}} and {{message}}",
                        "idPointer", "begins with a slash",
                        "statusPointer", "begins with a slash",
                        "secret", NEEDED),
                fields(
                        "login", "X-Key",
                        "endpoint", "https://sms.example.com/send",
                        "headers", "X-Application: shop",
                        "body", "{\"to\": \"{{to}}\", \"text\": \"{{message}}\"}",
                        "idPointer", "/messages/0/id",
                        "statusPointer", "/status",
                        "delivered", "delivered",
                        "secret", SECRET));
    }

    static ProviderForm fcm() {
        try (FcmFake google = new FcmFake()) {
            return new ProviderForm(
                    "PUSH",
                    "Firebase Cloud Messaging",
                    List.of("pushUrl", "pushSecret"),
                    fields("appId", "com.example shop", "pushUrl", "fcm.example.com", "pushSecret", "{}"),
                    fields("appId", "such as com.example.shop", "pushUrl", WEB_ADDRESS, "pushSecret", NOT_ONE),
                    fields("appId", "com.example.shop", "pushUrl", "", "pushSecret", google.serviceAccount()));
        }
    }

    static ProviderForm apns() {
        return new ProviderForm(
                "PUSH",
                "Apple Push Notification service",
                List.of("keyId", "teamId", "sandbox", "pushUrl", "pushSecret"),
                fields(
                        "appId",
                        "com.example.shop",
                        "keyId",
                        "abcde12345",
                        "teamId",
                        "",
                        "pushUrl",
                        "http://apns.example"),
                fields(
                        "keyId",
                        "10 capital letters and digits",
                        "teamId",
                        "10 capital letters and digits",
                        "pushUrl",
                        WEB_ADDRESS,
                        "pushSecret",
                        NEEDED),
                fields(
                        "keyId", "ABCDE12345",
                        "teamId", "TEAM123456",
                        "sandbox", "Development (sandbox)",
                        "pushUrl", "",
                        "pushSecret", ApnsFake.key()));
    }

    /** With client credentials, and in French. */
    static ProviderForm customInFrench() {
        ProviderForm custom = custom();
        return new ProviderForm(
                "SMS",
                "Fournisseur HTTP personnalisé",
                custom.shown(),
                fields(
                        "region", "France",
                        "authentication", "OAuth 2, identifiants du client",
                        "login", "",
                        "tokenUrl", "login.example.com",
                        "body", "Bonjour"),
                fields(
                        "from", "11 lettres et chiffres au plus",
                        "login", "Veuillez saisir un nom.",
                        "tokenUrl", "Veuillez saisir une adresse web",
                        "endpoint", "Veuillez saisir l’adresse de la requête.",
                        "body", "Le contenu a besoin de {{to}} et {{message}}.",
                        "secret", "Veuillez saisir le secret"),
                fields(
                        "from", "Boutique",
                        "login", "shop",
                        "tokenUrl", "https://login.example.com/token",
                        "endpoint", "https://sms.example.com/send",
                        "body", "to={{to}}&text={{message}}",
                        "secret", SECRET));
    }

    private static ProviderForm sms(
            String provider,
            List<String> shown,
            Map<String, String> invalid,
            Map<String, String> messages,
            Map<String, String> valid) {
        Map<String, String> begun = fields("from", "Boutique", "region", "France");
        begun.putAll(invalid);
        return new ProviderForm("SMS", provider, shown, begun, messages, valid);
    }

    private static Map<String, String> fields(String... idsAndTexts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            fields.put(idsAndTexts[i], idsAndTexts[i + 1]);
        }
        return fields;
    }

    @Override
    public String toString() {
        return provider;
    }
}
