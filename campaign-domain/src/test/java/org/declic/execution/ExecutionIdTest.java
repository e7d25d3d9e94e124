package org.declic.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.declic.channel.Channel;
import org.declic.queue.Envelope;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionIdTest {

    /** Golden: a repetition must be recognised across releases, so these may never change. */
    @ParameterizedTest
    @CsvSource({
        "UNITARY, prod, campaign, request, UMA-cbbs31m51ej2aiu9t9c2vf8q",
        "HIGH_THROUGHPUT, prod, campaign, request, HUMA-cbbs31m51ej2aiu9t9c2vf8q",
        "AUDIENCE, prod, campaign, request, CMA-cbbs31m51ej2aiu9t9c2vf8q"
    })
    void staysTheSameForEver(ExecutionKind kind, String sandbox, String campaign, String request, String expected) {
        assertThat(ExecutionId.of(kind, new SandboxId(sandbox), new CampaignId(campaign), request)
                        .value())
                .isEqualTo(expected);
    }

    @Test
    void aMessageIdStaysTheSameForEver() {
        assertThat(new ExecutionId("UMA-1")
                        .messageId("email", "jané@example.com")
                        .value())
                .isEqualTo("j2b92dnf5hv6qsoi4i4u0ndg");
        assertThat(ExecutionId.hash()).isEqualTo("seoc8gkovge196nruj49irtp");
    }

    /** Callers and feedback hold ids, so those that an earlier version gave out are on file. */
    @Test
    void isWhatItHasAlwaysBeen() throws IOException {
        List<String> expected;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("deterministic-ids.txt"))) {
            expected = new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }

        assertThat(IntStream.range(0, 500)
                        .mapToObj(i -> ExecutionId.hash("sandbox", "campaign " + i, "é€😀".repeat(i % 7) + i)))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void differsByEachPart() {
        Set<String> ids = new HashSet<>();
        for (String sandbox : new String[] {"a", "ab", ""}) {
            for (String campaign : new String[] {"b", "bc", ""}) {
                for (String request : new String[] {"c", "bc", ""}) {
                    ids.add(ExecutionId.of(
                                    ExecutionKind.UNITARY, new SandboxId(sandbox), new CampaignId(campaign), request)
                            .value());
                }
            }
        }

        assertThat(ids).hasSize(27);
    }

    @Test
    void doesNotRunItsPartsTogether() {
        assertThat(ExecutionId.hash("a", "bc")).isNotEqualTo(ExecutionId.hash("ab", "c"));
        assertThat(ExecutionId.hash("a", "")).isNotEqualTo(ExecutionId.hash("", "a"));
        assertThat(ExecutionId.hash("1:a")).isNotEqualTo(ExecutionId.hash("a"));
        assertThat(ExecutionId.hash("a", "b")).isNotEqualTo(ExecutionId.hash("a1:b"));
    }

    @Test
    void hasAlwaysTheSameLengthAndAlphabet() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(ExecutionId.hash("part", Integer.toString(i))).matches("[0-9a-v]{24}");
        }
    }

    @Test
    void messageIdsDifferByExecutionNamespaceAndUser() {
        ExecutionId id = new ExecutionId("UMA-1");

        assertThat(Set.of(
                        id.messageId("email", "a"),
                        id.messageId("email", "b"),
                        id.messageId("phone", "a"),
                        new ExecutionId("UMA-2").messageId("email", "a")))
                .hasSize(4);
        assertThat(id).hasToString("UMA-1");
    }

    @Test
    void bodiesAreToldApartBySha256() {
        assertThat(RequestFingerprint.of("{}".getBytes(UTF_8)))
                .isNotEqualTo(RequestFingerprint.of("{ }".getBytes(UTF_8)));
    }

    @Test
    void fingerprintsOfOlderServersAreRead() {
        RequestFingerprint fingerprint = RequestFingerprint.of(new byte[0]);

        assertThat(fingerprint.text()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
        assertThat(RequestFingerprint.parse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
                .isEqualTo(fingerprint);
    }

    @Test
    void executionsAndMessagesTravelAsBytes() {
        AcceptedExecution execution =
                ExecutionFixture.anExecution(new SandboxId("prod"), new CampaignId("campaign"), "request", 2);
        AcceptedMessage second = ExecutionFixture.message(execution, 1);

        assertThat(AcceptedExecution.read(envelope(execution.bytes()))).isEqualTo(execution);
        assertThat(AcceptedMessage.read(envelope(second.bytes()))).isEqualTo(second);
        assertThat(second.executionId()).isEqualTo(execution.executionId());
        assertThat(second.requestId()).isEqualTo("request");
        assertThat(second.channel()).isEqualTo(Channel.EMAIL);
        assertThat(second.messageId()).isEqualTo(execution.executionId().messageId("email", "user1@example.com"));
        assertThatThrownBy(() -> AcceptedMessage.read(envelope(new byte[] {1, 2})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AcceptedExecution.read(envelope(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Envelope envelope(byte[] body) {
        return new Envelope(Envelope.PRESENT_VERSION, "", body, 0, false);
    }
}
