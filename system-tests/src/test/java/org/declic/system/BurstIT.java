package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Triggers that come at the same moment. */
@ExtendWith(SharedServers.class)
class BurstIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MailingServer declic;

    BurstIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void deliversEachOfFiftyTriggersForOneRecipient() {
        String address = "ann@burst.example";
        List<Trigger> triggers =
                IntStream.range(0, 50).mapToObj(i -> Trigger.to(address)).toList();

        Volley volley = Volley.fire(declic.ajo(), triggers, 50);

        assertThat(volley.accepted()).hasSize(50);
        awaitMails("burst.example", 50);
        assertThat(declic.mailbox().copiesAt("burst.example").get(address))
                .hasSize(50)
                .allSatisfy((messageId, copies) -> assertThat(copies).isOne());
    }

    @Test
    void deliversARequestOnceHoweverOftenItIsPosted() {
        String domain = "repeat.example";
        List<Trigger> triggers = IntStream.range(0, 1000)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + domain))
                .toList();

        List<Trigger> posts = triggers.stream()
                .flatMap(trigger -> Stream.of(trigger, trigger, trigger))
                .toList();

        Volley volley = Volley.fire(declic.ajo(), posts, 24);

        assertThat(volley.accepted()).hasSize(3000);
        assertThat(executionIds(volley))
                .hasSize(1000)
                .allSatisfy((requestId, ids) -> assertThat(ids).hasSize(1));
        awaitMails(domain, 1000);
        assertThat(declic.mailbox().copiesAt(domain)).hasSize(1000);
    }

    private void awaitMails(String domain, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(declic.mailbox().at(domain)).hasSizeGreaterThanOrEqualTo(count));
        declic.settle();
        assertThat(declic.mailbox().at(domain)).hasSize(count);
    }

    /** The execution ids that each requestId was answered with. */
    private static Map<String, Set<String>> executionIds(Volley volley) {
        return volley.accepted().stream()
                .collect(Collectors.groupingBy(
                        shot -> shot.trigger().requestId(),
                        Collectors.mapping(Volley.Shot::executionId, Collectors.toSet())));
    }
}
