package org.declic.web.ajo.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.access.ApiClient;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.SigningKeys;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ApiClient CLIENT =
            new ApiClient("shop", new Sandbox(new SandboxId("s"), "DECLIC@Demo", "prod", "Demo"), "Shop", Role.MANAGER);
    private static final KeyPair KEY = newKey();
    private static final KeyPair OTHER_KEY = newKey();

    private final FixedKeys stored = new FixedKeys();
    private final AccessTokens tokens = tokensAt(NOON);

    @Test
    void acceptsATokenItIssuedUntilItExpires() {
        AccessTokens.Issued issued = tokens.issue(CLIENT);

        assertThat(issued.seconds()).isEqualTo(86_399);
        assertThat(tokens.clientOf(issued.token())).isEqualTo("shop");
        assertThat(tokensAt(NOON.plusSeconds(86_399)).clientOf(issued.token())).isEqualTo("shop");
        assertThat(refusal(tokensAt(NOON.plusSeconds(86_400)), issued.token())).isEqualTo(ProblemCode.TOKEN_EXPIRED);
    }

    @Test
    void acceptsATokenOfAnOlderKeyAndSignsWithTheNewest() {
        String old = tokens.issue(CLIENT).token();
        stored.keys.clear();
        stored.keys.put("new", OTHER_KEY);
        stored.keys.put("key", KEY);

        AccessTokens later = tokensAt(NOON);

        assertThat(later.clientOf(old)).isEqualTo("shop");
        assertThat(later.clientOf(later.issue(CLIENT).token())).isEqualTo("shop");
    }

    @Test
    void refusesForgedTokens() throws JOSEException {
        byte[] publicKey = KEY.getPublic().getEncoded();

        assertThat(refusal(tokens, "invented")).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, "a".repeat(10_000))).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, new PlainJWT(claims("declic")).serialize())).isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, signed(JWSAlgorithm.HS256, "key", new MACSigner(publicKey), "declic")))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(
                        tokens, signed(JWSAlgorithm.RS256, "key", new RSASSASigner(OTHER_KEY.getPrivate()), "declic")))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, signed(JWSAlgorithm.RS256, "none", new RSASSASigner(KEY.getPrivate()), "declic")))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, signed(JWSAlgorithm.PS256, "key", new RSASSASigner(KEY.getPrivate()), "declic")))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
        assertThat(refusal(tokens, signed(JWSAlgorithm.RS256, "key", new RSASSASigner(KEY.getPrivate()), "other")))
                .isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void refusesATokenWithChangedClaims() {
        String[] parts = tokens.issue(CLIENT).token().split("\\.", -1);
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String changed = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("shop", "boss").getBytes(UTF_8));

        assertThat(refusal(tokens, parts[0] + "." + changed + "." + parts[2])).isEqualTo(ProblemCode.TOKEN_INVALID);
    }

    @Test
    void doesNotAskTheDatabaseForEveryUnknownKey() throws JOSEException {
        tokens.issue(CLIENT);
        for (int i = 0; i < 100; i++) {
            refusal(tokens, signed(JWSAlgorithm.RS256, "k" + i, new RSASSASigner(KEY.getPrivate()), "declic"));
        }

        assertThat(stored.reads).isEqualTo(1);
    }

    private AccessTokens tokensAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AccessTokens(new TokenKeys(stored, clock), new Ids(), clock, new TokenConfig(Duration.ofHours(24)));
    }

    private static ProblemCode refusal(AccessTokens tokens, String token) {
        return catchThrowableOfType(ProblemException.class, () -> tokens.clientOf(token))
                .problem()
                .code();
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, String issuer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims(issuer));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims(String issuer) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("shop")
                .expirationTime(Date.from(NOON.plusSeconds(60)))
                .build();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FixedKeys extends SigningKeys {

        private final Map<String, KeyPair> keys = new LinkedHashMap<>(Map.of("key", KEY));
        private int reads;

        @Override
        public Map<String, KeyPair> all() {
            reads++;
            return keys;
        }
    }
}
