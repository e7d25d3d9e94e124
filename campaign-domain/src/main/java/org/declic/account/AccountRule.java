package org.declic.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.declic.shared.OneLineText;

/** What the names of users and API clients, and the passwords of users must be like. */
public enum AccountRule {
    /** A name has 1 to 100 letters, digits and {@code . _ @ + -}. */
    NAME_MALFORMED("name"),
    /** No two users of a server have names that differ in capitals only. */
    NAME_TAKEN("name"),
    /**
     * A password has 12 to 200 characters, whichever they are. Source: NIST SP 800-63B, 3.1.1.2, which wants length and no rules
     * of composition.
     */
    PASSWORD_LENGTH("password"),
    /** The name of an API client has 1 to 100 characters in one line. */
    CLIENT_NAME("name"),
    /** A password does not have the name in it, unless that is only a syllable. */
    PASSWORD_NAMES_USER("password");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,100}");
    private static final int LONGEST_CLIENT_NAME = 100;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int SYLLABLE = 3;

    private final String field;

    AccountRule(String field) {
        this.field = field;
    }

    /** What the rule is about: {@code name} or {@code password}. */
    public String field() {
        return field;
    }

    /** The rules that a name breaks, whether or not it is free. */
    static Set<AccountRule> brokenBy(String name) {
        return NAME.matcher(name).matches() ? EnumSet.noneOf(AccountRule.class) : EnumSet.of(NAME_MALFORMED);
    }

    /** The rules that a password of the user with that name breaks. */
    static Set<AccountRule> brokenBy(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            return EnumSet.of(PASSWORD_LENGTH);
        }
        boolean named = name.length() > SYLLABLE && lower(password).contains(lower(name));
        return named ? EnumSet.of(PASSWORD_NAMES_USER) : EnumSet.noneOf(AccountRule.class);
    }

    static boolean isClientName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_CLIENT_NAME && OneLineText.isOneLine(name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
