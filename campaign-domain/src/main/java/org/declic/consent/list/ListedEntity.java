package org.declic.consent.list;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.declic.shared.EmailAddress;

/**
 * What stands on a list: an email address or a whole domain, in small letters and as mail servers write it, so that one stands
 * there once.
 */
public record ListedEntity(Kind kind, String value) {

    /** Kinds of what is listed. */
    public enum Kind {
        EMAIL,
        DOMAIN;

        /** Its name on the wire: {@code email}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What {@code text} names, unless it is none of this kind. */
        public Optional<ListedEntity> read(String text) {
            return this == EMAIL ? email(text) : domain(text);
        }
    }

    /** An address; empty if {@code text} is none. */
    public static Optional<ListedEntity> email(String text) {
        return EmailAddress.isValid(text) ? Optional.of(ofAddress(text)) : Optional.empty();
    }

    /** A domain; empty if {@code text} is none. */
    public static Optional<ListedEntity> domain(String text) {
        return email("a@" + text).map(ListedEntity::domain);
    }

    private static ListedEntity ofAddress(String address) {
        return new ListedEntity(
                Kind.EMAIL, new EmailAddress(address).withAsciiDomain().toLowerCase(Locale.ROOT));
    }

    /** The domain of an address. */
    ListedEntity domain() {
        return new ListedEntity(Kind.DOMAIN, value.substring(value.lastIndexOf('@') + 1));
    }

    /** As people write it. */
    @Override
    public String toString() {
        int at = value.lastIndexOf('@') + 1;
        return value.substring(0, at) + IDN.toUnicode(value.substring(at));
    }
}
