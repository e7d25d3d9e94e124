package org.declic.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueSessionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final QueueSession session = broker.sessions().open();

    QueueSessionTest() throws Exception {}

    @AfterEach
    void stop() {
        session.close();
        broker.close();
    }

    @Test
    void sendsBodyPropertiesAndVersion() throws Exception {
        session.send(List.of(message("a").with(Queues.KIND, Queues.EVENT).with(Queues.ATTEMPTS, 3)));

        assertThat(broker.drain(Queues.FEEDBACK)).singleElement().satisfies(envelope -> {
            assertThat(envelope.body()).asString(UTF_8).isEqualTo("a");
            assertThat(envelope.kind()).isEqualTo(Queues.EVENT);
            assertThat(envelope.attempts()).isEqualTo(3);
            assertThat(envelope.version()).isEqualTo(Envelope.PRESENT_VERSION);
            assertThat(envelope.redelivered()).isFalse();
        });
    }

    @Test
    void keepsADelayedMessageBack() throws Exception {
        session.send(List.of(message("late").delayed(Duration.ofHours(1)), message("now")));

        assertThat(texts()).containsExactly("now");
    }

    @Test
    void rollsBackOnAnyThrowable() throws Exception {
        for (Throwable failure : List.of(new IllegalStateException("no"), new AssertionError("no"))) {
            assertThatThrownBy(() -> session.inTransaction(transaction -> {
                        transaction.send(message("lost"));
                        throwAny(failure);
                    }))
                    .isSameAs(failure);
            session.send(List.of(message("after")));

            assertThat(texts()).containsExactly("after");
        }
    }

    @Test
    void givesBackWhatItReceivedWhenItFails() throws Exception {
        session.send(List.of(message("a")));

        assertThatThrownBy(() -> session.inTransaction(transaction -> {
                    assertThat(transaction.receive(Queues.FEEDBACK, PATIENCE)).isNotNull();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(broker.drain(Queues.FEEDBACK))
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.redelivered()).isTrue());
    }

    @Test
    void tellsThatTheBrokerHasAMessageAlready() throws Exception {
        session.send(List.of(message("a")));

        assertThatThrownBy(() -> session.send(List.of(message("b"), message("a"))))
                .isInstanceOf(DuplicateMessageException.class);

        assertThat(texts()).as("all or nothing").containsExactly("a");
    }

    @Test
    void tellsThatTheBrokerIsAway() throws Exception {
        session.send(List.of(message("a")));
        broker.close();

        assertThatThrownBy(() -> session.send(List.of(message("b")))).isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void readsThePresentFormAndTheOneBefore() {
        byte[] body = "{\"text\":\"a\"}".getBytes(UTF_8);
        UnaryOperator<Map<String, Object>> upgrade = before -> Map.of("text", before.get("text") + " upgraded");

        assertThat(envelope(Envelope.PRESENT_VERSION, body).read(Body.class, upgrade))
                .isEqualTo(new Body("a"));
        assertThat(envelope(Envelope.PRESENT_VERSION - 1, body).read(Body.class, upgrade))
                .isEqualTo(new Body("a upgraded"));
        for (int version : new int[] {Envelope.PRESENT_VERSION + 1, Envelope.PRESENT_VERSION - 2}) {
            assertThatThrownBy(() -> envelope(version, body).read(Body.class, upgrade))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () -> envelope(Envelope.PRESENT_VERSION, new byte[] {1}).read(Body.class, upgrade))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Envelope envelope(int version, byte[] body) {
        return new Envelope(version, "", body, 0, false);
    }

    private record Body(String text) {}

    private List<String> texts() throws Exception {
        return broker.drain(Queues.FEEDBACK).stream()
                .map(envelope -> new String(envelope.body(), UTF_8))
                .toList();
    }

    private static QueueMessage message(String text) {
        return QueueMessage.to(Queues.FEEDBACK, text.equals("after") ? "" : text, text.getBytes(UTF_8));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void throwAny(Throwable failure) throws T {
        throw (T) failure;
    }
}
