package org.declic.web.ajo.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.access.ApiClient;
import org.declic.shared.Ids;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/**
 * Issues and verifies access tokens: JWTs signed with RS256 by a key of this server.
 *
 * <p>Verified tokens are remembered by their hash, because an RSA signature costs more than the rest of a trigger.
 */
@ApplicationScoped
class AccessTokens {

    private static final String ISSUER = "declic";
    private static final int LONGEST = 4096;
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final TokenKeys keys;
    private final Ids ids;
    private final Clock clock;
    private final Duration lifetime;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AccessTokens() {
        this(null, null, null, new TokenConfig(Duration.ZERO));
    }

    @Inject
    AccessTokens(TokenKeys keys, Ids ids, Clock clock) {
        this(keys, ids, clock, TokenConfig.read());
    }

    AccessTokens(TokenKeys keys, Ids ids, Clock clock, TokenConfig config) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.lifetime = config.lifetime();
    }

    /** A new token for {@code client}. */
    Issued issue(ApiClient client) {
        Instant now = clock.instant();
        Map.Entry<String, KeyPair> key = keys.signing();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(client.id())
                .claim("org", client.sandbox().organisation())
                .claim("sandbox", client.sandbox().name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(ids.next())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKey()).build(), claims);
        try {
            token.sign(new RSASSASigner(key.getValue().getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return new Issued(token.serialize(), lifetime.toSeconds() - 1);
    }

    /**
     * The id of the client that {@code token} was issued to.
     *
     * @throws ProblemException if the token was not issued here, or has expired
     */
    String clientOf(String token) {
        if (token.length() > LONGEST) {
            throw Problem.of(ProblemCode.TOKEN_INVALID).exception();
        }

        String hash = DigestUtils.sha256Hex(token);
        Verified known = verified.getIfPresent(hash);
        if (known == null) {
            known = verify(token)
                    .orElseThrow(() -> Problem.of(ProblemCode.TOKEN_INVALID).exception());
            verified.put(hash, known);
        }
        if (!clock.instant().isBefore(known.expiresAt())) {
            throw Problem.of(ProblemCode.TOKEN_EXPIRED).exception();
        }
        return known.clientId();
    }

    private Optional<Verified> verify(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            String keyId = parsed.getHeader().getKeyID();
            if (keyId == null || !JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<RSAPublicKey> key = keys.find(keyId);
            return key.isPresent() && parsed.verify(new RSASSAVerifier(key.get()))
                    ? claims(parsed.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty(); // whatever it is, it is no token of ours
        }
    }

    private static Optional<Verified> claims(JWTClaimsSet claims) {
        String subject = claims.getSubject();
        Date expiry = claims.getExpirationTime();
        return ISSUER.equals(claims.getIssuer()) && subject != null && expiry != null
                ? Optional.of(new Verified(subject, expiry.toInstant()))
                : Optional.empty();
    }

    /**
     * A token and how long it is valid.
     *
     * @param seconds rounded down
     */
    record Issued(String token, long seconds) {}

    private record Verified(String clientId, Instant expiresAt) {}
}
