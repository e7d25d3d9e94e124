package org.declic.delivery.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.declic.channel.SmppServer;
import org.declic.content.SmsText;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.email.smtp.TestCertificate;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppTlsTest {

    @TempDir
    private static Path directory;

    private static TestCertificate certificate;
    private static TestCertificate forAnotherHost;

    private final ScriptedSmsCentre centre = new ScriptedSmsCentre();

    SmppTlsTest() throws IOException {}

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificate = TestCertificate.of("localhost", directory);
        forAnotherHost = TestCertificate.of("smsc.example.com", directory);
    }

    @AfterEach
    void stop() throws IOException {
        centre.close();
    }

    @Test
    void sendsToATrustedCentre() throws Exception {
        centre.withCertificate(certificate.server());

        assertThat(send(certificate.trust())).isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotBindToACentreThatIsNotTrusted() throws Exception {
        centre.withCertificate(certificate.server());

        assertUntrusted(send((SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    @Test
    void doesNotBindToACentreOfAnotherName() throws Exception {
        centre.withCertificate(forAnotherHost.server());

        assertUntrusted(send(forAnotherHost.trust()));
    }

    private Outcome send(SSLSocketFactory trust) {
        SmppServer server =
                new SmppServer("localhost", centre.port(), true, "declic", "", 1, SmppServer.LongText.PARTS);
        SmppConfig config = new SmppConfig(server, "s3cret", Duration.ofSeconds(20));
        try (SmppTransport transport = new SmppTransport(config, trust, new RememberingInbox())) {
            return transport.send(new OutgoingSms(new MessageId("m"), "Shop", "+33612345678", new SmsText("Hello")));
        }
    }

    private void assertUntrusted(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.code()).isEqualTo("smpp-tls"));
        assertThat(centre.binds()).isEmpty();
    }
}
