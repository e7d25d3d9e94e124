package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.declic.channel.ChannelConfiguration;
import org.declic.consent.keyword.KeywordReplies;
import org.declic.content.SmsText;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.shared.MessageId;
import org.declic.shared.PhoneNumber;

/**
 * Replies to keywords, one after the other. A reply confirms what is stored already: it is sent once, is in no record, and is
 * not made up for when the provider takes it not, the server ends, or too many wait.
 */
@ApplicationScoped
public class SmsReplies implements KeywordReplies {

    private static final Logger LOGGER = System.getLogger(SmsReplies.class.getName());
    private static final int MOST_WAITING = 1_000;

    private final BlockingQueue<Reply> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final SmsTransports transports;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsReplies() {
        this(null);
    }

    @Inject
    SmsReplies(SmsTransports transports) {
        this.transports = transports;
    }

    @Override
    public void send(ChannelConfiguration configuration, PhoneNumber to, String text) {
        if (!waiting.offer(new Reply(configuration, to, text))) {
            LOGGER.log(Level.WARNING, "Too many replies wait, one by {0} is left out", configuration.id());
        }
    }

    /** Sends the reply that has waited longest; false if none waits. */
    boolean sendNext() {
        Reply next = waiting.poll();
        if (next == null) {
            return false;
        }
        OutgoingSms sms = new OutgoingSms(
                new MessageId("reply-" + UUID.randomUUID().toString().replace("-", "")),
                next.configuration().settings().asSms().from(),
                next.to().e164(),
                new SmsText(next.text()));
        Outcome outcome = transports.of(next.configuration()).send(sms);
        if (!(outcome instanceof Accepted)) {
            LOGGER.log(
                    Level.WARNING,
                    "A reply by {0} was not sent: {1}",
                    next.configuration().id(),
                    outcome);
        }
        return true;
    }

    private record Reply(ChannelConfiguration configuration, PhoneNumber to, String text) {}
}
