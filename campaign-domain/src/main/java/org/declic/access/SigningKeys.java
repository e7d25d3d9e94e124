package org.declic.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.settings.SecretCipher;
import org.declic.shared.Ids;

/** The RSA keys that sign access tokens; shared by the nodes through the database, where they are encrypted. */
@ApplicationScoped
@Transactional
public class SigningKeys {

    private static final int BITS = 2048;

    private final EntityManager entities;
    private final SecretCipher cipher;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SigningKeys() {
        this(null, null, null, null);
    }

    @Inject
    public SigningKeys(EntityManager entities, SecretCipher cipher, Ids ids, Clock clock) {
        this.entities = entities;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every key by its id, the one that signs first; makes one if there is none. */
    public Map<String, KeyPair> all() {
        Map<String, KeyPair> keys = new LinkedHashMap<>();
        entities.createNamedQuery("signingKey.all", StoredSigningKey.class)
                .getResultStream()
                .forEach(stored -> keys.put(stored.id(), decode(cipher.decrypt(stored.encryptedKey()))));
        if (keys.isEmpty()) {
            KeyPair created = generate();
            String id = ids.next();
            byte[] encrypted = cipher.encrypt(created.getPrivate().getEncoded());
            entities.persist(new StoredSigningKey(id, encrypted, clock.instant()));
            keys.put(id, created);
        }
        return keys;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no RSA", e);
        }
    }

    private static KeyPair decode(byte[] encoded) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            RSAPublicKeySpec part = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new KeyPair(factory.generatePublic(part), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key in the database is damaged", e);
        }
    }
}
