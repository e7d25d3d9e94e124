package org.declic.web.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.consent.ConsentDecision;
import org.declic.consent.ConsentSubject;
import org.declic.consent.Consents;
import org.declic.execution.AcceptedMessage;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.MessageId;

/**
 * The recipient of a message, who may unsubscribe.
 *
 * @param address in a form that tells nobody else
 * @param ofAddress what a choice for this address alone is about
 * @param ofPerson what a choice for all addresses is about, if the person is known
 * @param permitted whether the address gets marketing now
 * @param language of the person, if it is known
 */
public record Subscriber(
        MessageId messageId,
        Channel channel,
        String address,
        Optional<ConsentSubject> ofAddress,
        Optional<ConsentSubject> ofPerson,
        boolean permitted,
        Optional<Locale> language) {

    /** By which the page finds it in its request. */
    static final String ATTRIBUTE = "subscriber";

    /**
     * What a choice is about.
     *
     * @param wholeChannel all addresses, not only that of the message
     */
    List<ConsentSubject> subjects(boolean wholeChannel) {
        boolean person = wholeChannel || ofAddress.isEmpty();
        return Stream.concat(ofAddress.stream(), ofPerson.filter(known -> person).stream())
                .toList();
    }

    /** True if the person is known by more than the address. */
    public boolean isKnown() {
        return ofPerson.isPresent() && ofAddress.isPresent();
    }

    /** Finds out about the recipients of messages. */
    @ApplicationScoped
    public static class Finder {

        private final Profiles profiles;
        private final Consents consents;

        /** For the client proxy. */
        @SuppressWarnings("NullAway")
        protected Finder() {
            this(null, null);
        }

        @Inject
        Finder(Profiles profiles, Consents consents) {
            this.profiles = profiles;
            this.consents = consents;
        }

        Subscriber of(AcceptedMessage message) {
            String address = message.recipient().address();
            Identity identity = message.reference().identity();
            Optional<Profile> profile = profiles.find(message.sandboxId(), identity);
            Optional<String> profileId = profile.map(Profile::id);
            ConsentDecision decision = consents.decide(message.sandboxId(), message.channel(), address, profileId);
            return new Subscriber(
                    message.messageId(),
                    message.channel(),
                    masked(address, message.channel()),
                    ConsentSubject.address(message.sandboxId(), message.channel(), address),
                    profileId.map(id -> ConsentSubject.person(message.sandboxId(), message.channel(), id)),
                    decision.permitted(),
                    profile.map(Profile::attributes)
                            .map(Profile::preferredLanguage)
                            .filter(tag -> !tag.isEmpty())
                            .map(Locale::forLanguageTag));
        }

        /** Whoever got the mail forwarded learns no address from it. */
        static String masked(String address, Channel channel) {
            return switch (channel) {
                case EMAIL -> {
                    int at = address.indexOf('@');
                    yield address.substring(0, Math.min(1, at)) + "•••" + address.substring(at);
                }
                case SMS -> "•••" + address.substring(Math.max(0, address.length() - 2));
                case PUSH -> "";
            };
        }
    }
}
