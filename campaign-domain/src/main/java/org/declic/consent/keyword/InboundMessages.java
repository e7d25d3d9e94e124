package org.declic.consent.keyword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.SmsSettings;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.shared.PhoneNumber;

/**
 * Takes the SMS that providers bring us. A {@link Keyword} is kept as the choice of its number, then replied to; nothing else
 * is looked at or kept.
 *
 * <p>A text that comes again is harmless: the same choice is kept once more, and the reply may go twice.
 */
@ApplicationScoped
public class InboundMessages {

    private static final Logger LOGGER = System.getLogger(InboundMessages.class.getName());

    private final Consents consents;
    private final KeywordReplies replies;
    private final KeywordReactions reactions;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected InboundMessages() {
        this(null, null, null, null);
    }

    @Inject
    public InboundMessages(Consents consents, KeywordReplies replies, KeywordReactions reactions, Clock clock) {
        this.consents = consents;
        this.replies = replies;
        this.reactions = reactions;
        this.clock = clock;
    }

    /**
     * Returns when the choice, if it is one, is stored; if that fails the provider should bring the SMS again.
     *
     * @param configuration of SMS, whose provider brought it; it need not be active
     */
    public void take(ChannelConfiguration configuration, InboundSms sms) {
        SmsSettings settings = configuration.settings().asSms();
        Optional<Keyword> keyword = Keyword.of(settings.keywords(), sms.text());
        Optional<PhoneNumber> sender = sms.sender(settings.region());
        if (keyword.isEmpty() || sender.isEmpty()) {
            LOGGER.log(Level.DEBUG, "An SMS to {0} that is no keyword is passed over", configuration.id());
            return;
        }
        keyword.get().choice().ifPresent(choice -> keep(configuration, sender.get(), choice));
        String reply = keyword.get().reply(settings.keywords());
        if (!reply.isBlank()) {
            replies.send(configuration, sender.get(), reply);
        }
    }

    private void keep(ChannelConfiguration configuration, PhoneNumber sender, Choice choice) {
        Consent consent =
                new Consent(choice, ConsentSource.KEYWORD, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ConsentSubject subject = ConsentSubject.address(configuration.sandboxId(), Channel.SMS, sender.e164())
                .orElseThrow();
        consents.add(
                Actor.SYSTEM,
                List.of(new ConsentChange(subject, consent, "channel configuration " + configuration.name())));
        reactions.chosen(configuration.sandboxId(), sender, choice);
    }
}
