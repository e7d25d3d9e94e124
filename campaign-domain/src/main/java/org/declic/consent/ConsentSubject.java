package org.declic.consent;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.channel.Channel;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;

/**
 * Whom a choice is about: one address, or a person with all addresses of a channel (reference: AJO, opt-out levels identity and
 * channel).
 *
 * @param value the address as it is compared, or the id of the profile
 */
public record ConsentSubject(SandboxId sandboxId, Channel channel, Kind kind, String value) {

    private static final String NO_REGION = "ZZ";

    /** Kinds of subjects. */
    public enum Kind {
        ADDRESS,
        PERSON;

        /** Its name on the wire: {@code address}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An email address, or a phone number with its country code; empty if {@code text} is none. Push has only people. */
    public static Optional<ConsentSubject> address(SandboxId sandboxId, Channel channel, String text) {
        Optional<String> address = switch (channel) {
            case EMAIL -> ListedEntity.email(text).map(ListedEntity::value);
            case SMS -> PhoneNumber.parse(text, NO_REGION).map(PhoneNumber::e164);
            case PUSH -> Optional.empty();
        };
        return address.map(value -> new ConsentSubject(sandboxId, channel, Kind.ADDRESS, value));
    }

    /** The person with that profile. */
    public static ConsentSubject person(SandboxId sandboxId, Channel channel, String profileId) {
        return new ConsentSubject(sandboxId, channel, Kind.PERSON, profileId);
    }

    /** By which it is stored. */
    String key() {
        return DigestUtils.sha256Hex(String.join("\n", sandboxId.value(), channel.name(), kind.name(), value));
    }
}
