package org.declic.web.ajo.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/** The form by which a client asks for a token (OAuth 2.0, RFC 6749, 4.4.2). */
record TokenForm(String clientId, String clientSecret) {

    private static final String GRANT = "client_credentials";
    private static final int LONGEST = 300;

    /**
     * Reads the form.
     *
     * @throws ProblemException with every violation
     */
    static TokenForm read(byte[] body) {
        Violations violations = new Violations();
        Map<String, String> fields = fields(new String(body, StandardCharsets.ISO_8859_1), violations);
        String grant = required("grant_type", fields, violations);
        TokenForm form =
                new TokenForm(required("client_id", fields, violations), required("client_secret", fields, violations));
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        if (!GRANT.equals(grant)) {
            throw Problem.of(ProblemCode.UNSUPPORTED_GRANT_TYPE)
                    .about("grant_type", "must be " + GRANT)
                    .exception();
        }
        return form;
    }

    private static Map<String, String> fields(String body, Violations violations) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                violations.add("body", "is not form-encoded");
            } else if (fields.put(name.get(), value.get()) != null) {
                violations.add(name.get(), "is given twice");
            }
        }
        return fields;
    }

    private static Optional<String> decode(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a wrong percent sign
        }
    }

    private static String required(String name, Map<String, String> fields, Violations violations) {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) {
            violations.add(name, "is missing");
        } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            violations.add(name, "is malformed");
        }
        return value;
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "TokenForm[" + clientId + "]";
    }
}
