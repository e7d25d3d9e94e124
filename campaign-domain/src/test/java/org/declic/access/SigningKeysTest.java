package org.declic.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.settings.SecretCipherFixture;
import org.declic.shared.Ids;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SigningKeysTest {

    private final Database database;
    private final DomainFixture domain;

    SigningKeysTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
    }

    @Test
    void makesAKeyOnceThatEveryNodeReads() throws GeneralSecurityException {
        Map<String, KeyPair> made = domain.signingKeys.all();
        Map<String, KeyPair> read = domain.anotherNode().signingKeys.all();

        assertThat(read).containsOnlyKeys(made.keySet());
        KeyPair signer = made.values().iterator().next();
        KeyPair verifier = read.values().iterator().next();
        assertThat(verifier.getPrivate()).isEqualTo(signer.getPrivate());
        assertThat(verifies(signer, verifier)).isTrue();
    }

    @Test
    void encryptsTheKeyInTheDatabase() {
        KeyPair made = domain.signingKeys.all().values().iterator().next();

        byte[] stored = stored();
        String encoded = new String(made.getPrivate().getEncoded(), ISO_8859_1);
        assertThat(new String(stored, ISO_8859_1))
                .doesNotContain(encoded)
                .doesNotContain(encoded.substring(0, 26))
                .doesNotContain(encoded.substring(100, 116));
        assertThat(domain.cipher.decrypt(stored)).isEqualTo(made.getPrivate().getEncoded());
    }

    @Test
    void cannotReadAKeyThatWasEncryptedWithAnotherSecret() {
        domain.signingKeys.all();

        SigningKeys stranger = database.transactional(
                new SigningKeys(database.entities(), SecretCipherFixture.aCipher("x"), new Ids(), domain.clock));

        assertThatThrownBy(stranger::all).isInstanceOf(IllegalStateException.class);
        assertThat(database.rows("signing_key")).isOne();
    }

    private byte[] stored() {
        return database.inTransaction(() -> database.entities()
                .createNamedQuery("signingKey.all", StoredSigningKey.class)
                .getSingleResult()
                .encryptedKey());
    }

    private static boolean verifies(KeyPair signer, KeyPair verifier) throws GeneralSecurityException {
        byte[] text = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signer.getPrivate());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(verifier.getPublic());
        signature.update(text);
        return signature.verify(signed);
    }
}
