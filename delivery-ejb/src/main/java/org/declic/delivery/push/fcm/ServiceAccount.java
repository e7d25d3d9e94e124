package org.declic.delivery.push.fcm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.declic.delivery.http.NotSentException;
import org.declic.delivery.http.Requests;
import org.declic.shared.Json;

/** A service account of Google, which gets access tokens by a signed assertion (RFC 7523). */
final class ServiceAccount {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final String json;
    private final Clock clock;

    /** @param json the file of the account */
    ServiceAccount(String json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @throws NotSentException if the file names none */
    String project() {
        return text("project_id");
    }

    /** @throws NotSentException if the file is none of a service account */
    HttpRequest.Builder tokenRequest() {
        try {
            String address = text("token_uri");
            return Requests.form(URI.create(address), Map.of("grant_type", GRANT, "assertion", assertion(address)));
        } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
            throw unusable();
        }
    }

    private String assertion(String audience) throws GeneralSecurityException, JOSEException {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(text("client_email"))
                .audience(audience)
                .claim("scope", SCOPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(text("private_key_id"))
                        .build(),
                claims);
        signed.sign(new RSASSASigner(key()));
        return signed.serialize();
    }

    private PrivateKey key() throws GeneralSecurityException {
        String base64 = text("private_key").replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private String text(String name) {
        try {
            if (Json.object(json).get(name) instanceof String text && !text.isBlank()) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        throw unusable();
    }

    /** Says nothing of what is in the file. */
    private static NotSentException unusable() {
        return new NotSentException("service-account", "The service account cannot be used");
    }
}
