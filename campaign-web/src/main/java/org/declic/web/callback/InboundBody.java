package org.declic.web.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.channel.Provider;
import org.declic.consent.keyword.InboundSms;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;

/** What a provider's request says that people wrote, each provider in its own way. */
final class InboundBody {

    private InboundBody() {}

    /**
     * The SMS in a body; what the provider tells besides, and an SMS without sender or text, is passed over.
     *
     * @throws ProblemException if it is not of the form that the provider's documentation says
     */
    static List<InboundSms> read(Provider provider, byte[] body) {
        return switch (provider) {
            case TWILIO -> sms(field(body, "From"), field(body, "Body")).toList();
            case SINCH -> {
                Map<?, ?> json = json(body);
                yield sms(text(json, "from").map(InboundBody::international), text(json, "body"))
                        .filter(sms -> "mo_text".equals(json.get("type")))
                        .toList();
            }
            case INFOBIP ->
                results(json(body))
                        .flatMap(each -> sms(text(each, "from").map(InboundBody::international), text(each, "text")))
                        .toList();
            case CUSTOM -> {
                Map<?, ?> json = json(body);
                yield sms(text(json, "from"), text(json, "text")).toList();
            }
            default -> List.of();
        };
    }

    private static Stream<InboundSms> sms(Optional<String> from, Optional<String> text) {
        return from.flatMap(sender -> text.map(words -> new InboundSms(sender, words))).stream();
    }

    /** Sinch and Infobip write numbers with their country code and no more. */
    private static String international(String number) {
        return number.startsWith("+") ? number : "+" + number;
    }

    private static Stream<Map<?, ?>> results(Map<?, ?> json) {
        List<?> results = json.get("results") instanceof List<?> list ? list : List.of();
        return results.stream().flatMap(each -> each instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty());
    }

    private static Optional<String> text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Map<?, ?> json(byte[] body) {
        if (StrictJson.parse(body) instanceof Map<?, ?> object) {
            return object;
        }
        throw Problem.of(ProblemCode.MALFORMED_JSON)
                .about("body", "must be an object")
                .exception();
    }

    private static Optional<String> field(byte[] form, String name) {
        return Arrays.stream(new String(form, StandardCharsets.UTF_8).split("&", -1))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> decoded(field.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.INVALID_REQUEST)
                    .about("body", "must be a form")
                    .exception();
        }
    }
}
