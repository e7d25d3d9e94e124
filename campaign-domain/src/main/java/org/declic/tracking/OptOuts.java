package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.consent.Choice;
import org.declic.consent.Consent;
import org.declic.consent.ConsentChange;
import org.declic.consent.ConsentSource;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.execution.AcceptedMessage;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;

/**
 * Opt-outs by one click that could not be stored at once, for the database was away or the message not recorded yet. A mail
 * program may never try again (RFC 8058), so they wait in the broker for the recorder.
 */
@ApplicationScoped
@Transactional
public class OptOuts {

    private final SentMessages messages;
    private final Profiles profiles;
    private final Consents consents;
    private final Interactions interactions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected OptOuts() {
        this(null, null, null, null);
    }

    @Inject
    public OptOuts(SentMessages messages, Profiles profiles, Consents consents, Interactions interactions) {
        this.messages = messages;
        this.profiles = profiles;
        this.consents = consents;
        this.interactions = interactions;
    }

    /**
     * Stores what the recipient of a message chose when they unsubscribed: that the address gets no more marketing, or the
     * person where there is no address. Once more changes nothing, nor does it for somebody who is erased.
     *
     * @return false if the message is not known
     */
    public boolean store(Interaction optOut) {
        Optional<AcceptedMessage> message = messages.find(optOut.messageId());
        if (message.isEmpty()) {
            return messages.isErased(optOut.messageId());
        }
        Consent no = new Consent(Choice.NO, ConsentSource.ONE_CLICK, optOut.at());
        consents.add(
                Actor.SYSTEM,
                subject(message.get())
                        .filter(subject -> !consents.current(subject).equals(Optional.of(no)))
                        .map(subject -> new ConsentChange(subject, no, "message " + optOut.messageId()))
                        .stream()
                        .toList());
        interactions.record(List.of(optOut));
        return true;
    }

    private Optional<ConsentSubject> subject(AcceptedMessage message) {
        return ConsentSubject.address(
                        message.sandboxId(),
                        message.channel(),
                        message.recipient().address())
                .or(() -> profiles.find(message.sandboxId(), message.reference().identity())
                        .map(Profile::id)
                        .map(id -> ConsentSubject.person(message.sandboxId(), message.channel(), id)));
    }
}
