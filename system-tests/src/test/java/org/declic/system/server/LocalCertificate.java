package org.declic.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The certificate with which every fake on localhost speaks TLS. Whoever is started {@link #trusted} believes it. */
public final class LocalCertificate {

    private static final String ALIAS = "localhost";
    private static final String PASSWORD = "changeit";
    private static final Path FILE = Target.emptyFolder("certificate").resolve("localhost.p12");
    private static final KeyStore STORE = selfSigned();

    private LocalCertificate() {}

    /** The same options, with which the product trusts it. */
    public static ServerOptions trusted(ServerOptions options) {
        return options.withJvmOption("-Djavax.net.ssl.trustStore=" + FILE.toAbsolutePath())
                .withJvmOption("-Djavax.net.ssl.trustStorePassword=" + PASSWORD)
                .withJvmOption("-Djavax.net.ssl.trustStoreType=PKCS12");
    }

    /** For the one who presents it. */
    public static X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) STORE.getCertificate(ALIAS);
    }

    /** The key that belongs to it. */
    public static PrivateKey key() throws GeneralSecurityException {
        return (PrivateKey) STORE.getKey(ALIAS, PASSWORD.toCharArray());
    }

    /** By the JDK's own tool: its classes for certificates are not open to us. The same file is the product's trust store. */
    private static KeyStore selfSigned() {
        try {
            int status = keytool().waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool ended with " + status);
            }
            return KeyStore.getInstance(FILE.toFile(), PASSWORD.toCharArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the certificate was made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process keytool() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        FILE.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
    }
}
