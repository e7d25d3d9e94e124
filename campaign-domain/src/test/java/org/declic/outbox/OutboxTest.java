package org.declic.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OutboxTest {

    private final Database database;
    private final Outbox outbox;

    OutboxTest(Database database) {
        this.database = database;
        outbox = new DomainFixture(database).outbox;
    }

    @Test
    void showsACapturedMessageInItsSandboxOnly() {
        CapturedMessage message = aMessage("m1", "jane@example.com", TestClock.START);

        outbox.capture(message);

        assertThat(outbox.find(new SandboxId("prod"), new MessageId("m1"))).contains(message);
        assertThat(outbox.find(new SandboxId("dev"), new MessageId("m1"))).isEmpty();
        assertThat(outbox.find(new SandboxId("prod"), new MessageId("m2"))).isEmpty();
        assertThat(outbox.page(new SandboxId("dev"), "", Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void keepsTheFirstCaptureOfAMessage() {
        CapturedMessage first = aMessage("m1", "jane@example.com", TestClock.START);
        outbox.capture(first);

        outbox.capture(aMessage("m1", "joe@example.com", TestClock.START.plusSeconds(1)));

        assertThat(outbox.find(new SandboxId("prod"), new MessageId("m1"))).contains(first);
        assertThat(database.rows("outbox_message")).isOne();
    }

    @Test
    void pagesNewestFirstWithoutGapsOrRepeats() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String id = "m%02d".formatted(i);
            outbox.capture(aMessage(id, "jane@example.com", TestClock.START.plusMillis(i / 4))); // four at once
            expected.add(0, id);
        }

        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CapturedMessage> page = outbox.page(new SandboxId("prod"), "", after, 7);
            page.items().forEach(message -> found.add(message.messageId().value()));
            after = page.nextKey();
        } while (after.isPresent());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void searchesAPartOfTheRecipientLiterally() {
        outbox.capture(aMessage("m1", "Jane_Doe@example.com", TestClock.START));
        outbox.capture(aMessage("m2", "janexdoe@example.com", TestClock.START));
        outbox.capture(aMessage("m3", "100%!@example.com", TestClock.START));

        assertThat(search("JANE_D")).containsExactly("m1");
        assertThat(search("100%!")).containsExactly("m3");
        assertThat(search(" jane ")).containsExactlyInAnyOrder("m1", "m2");
        assertThat(search("!")).containsExactly("m3");
    }

    @Test
    void capturesWhateverATemplateMade() {
        CapturedMessage message = new CapturedMessage(
                new MessageId("m1"),
                new SandboxId("prod"),
                Channel.EMAIL,
                "s".repeat(500),
                "r".repeat(400) + "@example.com",
                new CapturedMessage.Body("\u0000" + "😀".repeat(1200), "<p>\u0000</p>", "\u0000"),
                TestClock.START);

        outbox.capture(message);

        CapturedMessage captured =
                outbox.find(new SandboxId("prod"), new MessageId("m1")).orElseThrow();
        assertThat(captured.body().subject()).startsWith("😀").endsWith("😀").hasSizeLessThanOrEqualTo(1000);
        assertThat(captured.body().html()).isEqualTo("<p></p>");
        assertThat(captured.body().text()).isEmpty();
    }

    private List<String> search(String recipient) {
        return outbox.page(new SandboxId("prod"), recipient, Optional.empty(), 10).items().stream()
                .map(message -> message.messageId().value())
                .toList();
    }

    private static CapturedMessage aMessage(String id, String recipient, Instant at) {
        return new CapturedMessage(
                new MessageId(id),
                new SandboxId("prod"),
                Channel.EMAIL,
                "Shop <shop@example.com>",
                recipient,
                new CapturedMessage.Body("Your order é", "<p>é</p>", "é"),
                at);
    }
}
