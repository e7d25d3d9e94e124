package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.junit.jupiter.api.Test;

/** A call that is repeated when the broker no longer knows of the first one. */
class RepetitionIT {

    private static final String DOMAIN = "repetition.example";

    @Test
    void getsTheFirstAnswerAfterAKill() {
        try (MailingServer declic = new MailingServer("repetition").start()) {
            Trigger first = Trigger.to("ann@" + DOMAIN);
            String execution = declic.ajo().accepted(first);
            declic.ajo().awaitAll(execution, "sent");

            declic.server().kill();
            declic.server().forgetQueues();
            declic.server().restart();

            Trigger other = Trigger.to("bob@" + DOMAIN).withRequestId(first.requestId());
            assertThat(declic.ajo().trigger(other).status()).isEqualTo(409);
            assertThat(declic.ajo().accepted(first)).isEqualTo(execution);
            declic.settle();
            assertThat(declic.mailbox().at(DOMAIN)).hasSize(1);
        }
    }
}
