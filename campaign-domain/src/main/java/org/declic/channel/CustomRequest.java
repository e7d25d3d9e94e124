package org.declic.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;

/**
 * How a provider that Déclic does not know takes an SMS: one HTTP request for each (reference: AJO, custom SMS provider).
 *
 * @param method {@code POST} or {@code PUT}
 * @param endpoint the address, {@code https} or {@code http}
 * @param headers one in a line, {@code Name: value}
 * @param signIn who signs in, and how
 * @param body the payload with <code>{{from}}</code>, <code>{{to}}</code> and <code>{{message}}</code>; values are escaped as
 *     JSON if it begins with an opening brace or bracket, else as a form
 * @param idPointer where the answer has the message's id, a JSON pointer such as {@code /messages/0/id}; empty for nowhere
 * @param callback how status callbacks are read
 */
public record CustomRequest(
        String method,
        String endpoint,
        String headers,
        @JsonUnwrapped SignIn signIn,
        String body,
        String idPointer,
        @JsonUnwrapped Callback callback) {

    /** True if the payload is JSON, else it is a form. */
    public boolean isJson() {
        String text = body.stripLeading();
        return text.startsWith("[") || (text.startsWith("{") && !text.startsWith("{{"));
    }

    /** How a request is signed in; the secret is the configuration's. */
    public enum Authentication {
        NONE,
        /** The secret in a header. */
        API_KEY,
        BASIC,
        /** Client credentials (RFC 6749, 4.4). */
        OAUTH
    }

    /**
     * Who signs in.
     *
     * @param login by {@code authentication}: the header's name, the user, or the client id
     * @param tokenUrl where an access token is fetched, for {@link Authentication#OAUTH}
     */
    public record SignIn(Authentication authentication, String login, String tokenUrl) {

        static final SignIn NONE = new SignIn(Authentication.NONE, "", "");
    }

    /**
     * How a status callback is read.
     *
     * @param statusPointer where its body has the status, a JSON pointer; empty if there are no callbacks
     * @param delivered the words for delivered, separated by commas
     * @param failed the words for not delivered, separated by commas
     * @param delayed the words for put off by the provider, separated by commas
     */
    public record Callback(String statusPointer, String delivered, String failed, String delayed) {

        static final Callback NONE = new Callback("", "", "", "");

        public Callback {
            delayed = Objects.requireNonNullElse(delayed, ""); // what was stored before it had one
        }
    }

    /** No request yet, and what is usual for one. */
    public static final CustomRequest NONE = new CustomRequest(
            "POST",
            "",
            "",
            SignIn.NONE,
            "{\"from\": \"{{from}}\", \"to\": \"{{to}}\", \"text\": \"{{message}}\"}",
            "",
            Callback.NONE);
}
