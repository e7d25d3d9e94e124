package org.declic.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void bundlesWhatIsForTheRecorderInItsOrder() {
        QueueMessage mail = QueueMessage.to(Queues.EMAIL_DELIVERY, "id", new byte[] {1});

        List<QueueMessage> sent = Bundle.of(List.of(message("a"), mail, message("é"), message("")));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isSameAs(mail);
        assertThat(sent.get(1).properties()).containsEntry(Queues.KIND, Queues.BUNDLE);
        assertThat(envelope(sent.get(1)).parts())
                .allSatisfy(part -> assertThat(part.kind()).isEqualTo(Queues.EVENT))
                .extracting(part -> new String(part.body(), UTF_8))
                .containsExactly("a", "é", "");
    }

    @Test
    void leavesAloneWhatTheBrokerMustSeeByItself() {
        List<QueueMessage> messages = List.of(
                QueueMessage.to(Queues.FEEDBACK, "id", new byte[] {1}).with(Queues.KIND, Queues.EVENT),
                message("late").delayed(Duration.ofSeconds(1)),
                message("old").with(Queues.VERSION, 1),
                message("x".repeat(100_000)),
                message("one"));

        assertThat(Bundle.of(messages)).containsExactlyInAnyOrderElementsOf(messages);
    }

    @Test
    void beginsAnotherBundleBeforeOneGrowsTooLarge() {
        QueueMessage message = message("x".repeat(20_000));

        List<QueueMessage> sent = Bundle.of(List.of(message, message, message, message, message));

        assertThat(sent)
                .hasSize(2)
                .allSatisfy(bundle -> assertThat(bundle.body()).hasSizeLessThan(65_537));
        assertThat(sent.stream().flatMap(bundle -> envelope(bundle).parts().stream()))
                .hasSize(5);
    }

    @Test
    void refusesWhatIsNoBundle() {
        byte[] whole = Bundle.of(List.of(message("a"), message("b"))).get(0).body();
        byte[] part = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> envelope(part).parts()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope(new byte[] {1}).parts()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope("{\"a\": 1}".getBytes(UTF_8)).parts())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QueueMessage message(String body) {
        return QueueMessage.to(Queues.FEEDBACK, "", body.getBytes(UTF_8)).with(Queues.KIND, Queues.EVENT);
    }

    private static Envelope envelope(QueueMessage message) {
        return new Envelope(
                Envelope.PRESENT_VERSION,
                String.valueOf(message.properties().get(Queues.KIND)),
                message.body(),
                0,
                false);
    }

    private static Envelope envelope(byte[] body) {
        return new Envelope(Envelope.PRESENT_VERSION, Queues.BUNDLE, body, 0, false);
    }
}
