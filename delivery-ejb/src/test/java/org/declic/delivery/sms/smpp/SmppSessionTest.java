package org.declic.delivery.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.awaitility.Awaitility;
import org.declic.channel.SmppServer;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmppSessionTest {

    private static final int BIND = 0x09;
    private static final int ENQUIRE_LINK = 0x15;

    private final SilentCentre centre = new SilentCentre();
    private final SmppSession session = new SmppSession(
            new SmppConfig(
                    new SmppServer("127.0.0.1", centre.port(), false, "declic", "", 1, SmppServer.LongText.PARTS),
                    "s3cret",
                    Duration.ofSeconds(3)),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            new SmppReceiver(new RememberingInbox()),
            Duration.ofMillis(100));

    SmppSessionTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        session.close(false);
        centre.close();
    }

    @Test
    void asksACentreThatSaysNothingWhetherItIsThere() throws NotBoundException {
        session.bound();

        Awaitility.await().untilAsserted(() -> assertThat(centre.commands()).startsWith(BIND, ENQUIRE_LINK));
    }

    @Test
    void bindsAgainWhenTheCentreDoesNotAnswerThat() throws NotBoundException {
        SMPPSession first = session.bound();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !first.getSessionState().isBound());

        assertThat(session.bound()).isNotSameAs(first);
        assertThat(centre.commands()).filteredOn(command -> command == BIND).hasSize(2);
    }

    /** An SMS centre on the loopback that takes binds, and says nothing else. */
    private static final class SilentCentre implements AutoCloseable {

        private static final int HEADER = 16;
        private static final int RESPONSE = 0x8000_0000;

        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Integer> commands = new CopyOnWriteArrayList<>();

        SilentCentre() throws IOException {
            Thread thread = new Thread(this::accept, "silent-sms-centre");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return listener.getLocalPort();
        }

        /** The commands that came, over all connections. */
        List<Integer> commands() {
            return List.copyOf(commands);
        }

        private void accept() {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    read(new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
                } catch (EOFException | SocketException e) {
                    // the client has closed it, or the test is over
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void read(DataInputStream in, DataOutputStream out) throws IOException {
            while (true) {
                int length = in.readInt();
                int command = in.readInt();
                in.readInt();
                int sequence = in.readInt();
                in.readNBytes(length - HEADER);
                commands.add(command);
                if (command == BIND) {
                    out.writeInt(HEADER + 1);
                    out.writeInt(BIND | RESPONSE);
                    out.writeInt(0);
                    out.writeInt(sequence);
                    out.writeByte(0);
                }
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
