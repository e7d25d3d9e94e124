package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.CLOSE;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.DOT;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.SILENCE;
import static org.declic.delivery.email.smtp.SmtpFixture.config;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.declic.channel.TlsMode;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.email.mime.MimeComposer;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConnectionsTest {

    private final SettableClock clock = new SettableClock();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    private ScriptedSmtpServer server;
    private SmtpConnections connections;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer();
        connections = connectionsTo(config(server.port(), TlsMode.NONE, 1));
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        server.close();
        timer.shutdownNow();
    }

    @Test
    void usesAConnectionForManyMessages() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send(new MessageId("m-" + i))).isInstanceOf(Accepted.class);
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.contents()).hasSize(20);
        assertThat(server.commands()).doesNotContain("NOOP", "RSET");
    }

    @Test
    void opensNoMoreConnectionsThanAllowed() throws Exception {
        connections.close();
        connections = connectionsTo(config(server.port(), TlsMode.NONE, 3));
        ExecutorService threads = Executors.newFixedThreadPool(16);

        List<Callable<Outcome>> sends = Collections.nCopies(300, () -> send(new MessageId("m-1")));
        for (Future<Outcome> outcome : threads.invokeAll(sends)) {
            assertThat(outcome.get()).isInstanceOf(Accepted.class);
        }

        threads.shutdown();
        assertThat(server.contents()).hasSize(300);
        assertThat(server.connections()).isBetween(1, 3);
    }

    @Test
    void resetsAfterARefusalAndGoesOn() throws Exception {
        server.answeringOnce("RCPT", "550 5.1.1 No such user");

        assertThat(send(new MessageId("m-1"))).isInstanceOf(Refused.class);
        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).containsSubsequence("RSET", "DATA");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void dropsAConnectionThatCannotBeReset() throws Exception {
        server.answeringOnce("RCPT", "550 5.1.1 No such user").answering("RSET", "500 what?");

        assertThat(send(new MessageId("m-1"))).isInstanceOf(Refused.class);
        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "421 4.4.2 Idle for too long"})
    void replacesAConnectionThatTheServerClosedWhileIdle(String parting) throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        server.hangUp(parting);

        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.contents()).hasSize(2);
    }

    @Test
    void replacesAConnectionThatBreaksBeforeTheContent() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        server.answeringOnce("DATA", CLOSE);

        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.contents()).hasSize(2);
    }

    @Test
    void replacesAConnectionOnlyOnce() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        server.answering("MAIL", CLOSE);

        assertThatThrownBy(() -> send(new MessageId("m-2"))).isInstanceOf(NothingHandedOverException.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void doesNotSendAgainOnceTheContentIsHandedOver() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        server.answeringOnce(DOT, CLOSE);

        assertThat(send(new MessageId("m-2"))).isInstanceOf(Unknown.class);
        assertThat(server.contents()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(send(new MessageId("m-3"))).isInstanceOf(Accepted.class);
    }

    @Test
    void asksAnIdleConnectionWhetherItIsAlive() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        clock.advance(Duration.ofSeconds(10));

        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).containsOnlyOnce("NOOP");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void replacesAnIdleConnectionThatIsNotAlive() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        server.answering("NOOP", "421 4.4.2 Idle for too long");
        clock.advance(Duration.ofSeconds(10));

        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void closesWhatIsIdleForLong() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        clock.advance(Duration.ofSeconds(59));
        connections.closeIdle();
        assertThat(server.commands()).doesNotContain("QUIT");

        clock.advance(Duration.ofSeconds(2));
        connections.closeIdle();

        server.awaitEndOfConversations();
        assertThat(server.commands()).endsWith("QUIT");
        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void replacesAConnectionAfterAThousandMessages() throws Exception {
        for (int i = 0; i < 1001; i++) {
            assertThat(send(new MessageId("m-" + i))).isInstanceOf(Accepted.class);
        }

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void givesUpWhenStoppedWhileWaitingForAPlace() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> send(new MessageId("m-1")))
                .isInstanceOfSatisfying(
                        NothingHandedOverException.class,
                        e -> assertThat(e.outcome().code()).isEqualTo("4.3.2"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(send(new MessageId("m-2"))).isInstanceOf(Accepted.class);
    }

    @Test
    void sendsNothingMoreOnceClosed() throws Exception {
        assertThat(send(new MessageId("m-1"))).isInstanceOf(Accepted.class);
        connections.close();

        assertThatIllegalStateException().isThrownBy(() -> send(new MessageId("m-2")));
        server.awaitEndOfConversations();
        assertThat(server.commands()).endsWith("QUIT");
    }

    @Test
    @Timeout(30)
    void letsNobodyWaitForAConnectionThatBroke() throws Exception {
        server.answeringOnce("DATA", SILENCE);
        FutureTask<Outcome> underWay = new FutureTask<>(() -> send(new MessageId("m-1")));
        start(underWay);
        awaitCommand("DATA");
        FutureTask<Outcome> waiting = new FutureTask<>(() -> send(new MessageId("m-2")));
        awaitThatItWaits(start(waiting));

        server.hangUp("");

        assertThatThrownBy(underWay::get).hasCauseInstanceOf(NothingHandedOverException.class);
        assertThat(waiting.get()).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void letsTheMessageUnderWayEndWhenClosedAndTheOthersGo() throws Exception {
        server.answeringOnce(DOT, SILENCE);
        FutureTask<Outcome> underWay = new FutureTask<>(() -> send(new MessageId("m-1")));
        start(underWay);
        awaitCommand("DATA");
        FutureTask<Boolean> waiting = new FutureTask<>(() -> {
            assertThatThrownBy(() -> send(new MessageId("m-2"))).isInstanceOf(NothingHandedOverException.class);
            return Thread.interrupted();
        });
        awaitThatItWaits(start(waiting));

        connections.close();

        assertThat(waiting.get()).as("still interrupted").isFalse();
        assertThat(underWay.isDone()).isFalse();
        await().until(() -> !server.contents().isEmpty());
        server.hangUp("250 2.0.0 at last");
        assertThat(underWay.get()).isEqualTo(new Accepted("at last"));
    }

    @Test
    void endsTheThreadOfThePool() {
        assertThat(threads()).contains("commons-pool-evictor");

        connections.close();

        assertThat(threads()).doesNotContain("commons-pool-evictor");
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName);
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }

    private void awaitCommand(String command) {
        await().until(() -> server.commands().contains(command));
    }

    private static void awaitThatItWaits(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private SmtpConnections connectionsTo(SmtpConfig config) {
        SSLSocketFactory trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new SmtpConnections(new SmtpConnector(config, trust, timer), config, clock);
    }

    private Outcome send(MessageId messageId) throws NothingHandedOverException {
        OutgoingEmail email = anEmail(messageId);
        return connections.send(email, MimeComposer.compose(email));
    }
}
