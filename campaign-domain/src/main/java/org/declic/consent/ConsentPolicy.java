package org.declic.consent;

import java.util.Locale;
import java.util.Optional;

/** What counts for those who never chose (reference: AJO, an empty value counts as consent unless set otherwise). */
public enum ConsentPolicy {
    /** Nothing said is consent. */
    GRANTED,
    /** Only who said yes is written to. */
    REQUIRED;

    /** Its name on the wire: {@code granted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what is known of an address and of its person: either's no counts, then either's yes, then this policy. */
    ConsentDecision decide(Optional<Consent> address, Optional<Consent> person) {
        Optional<Consent> evidence = address.filter(ConsentPolicy::isNo)
                .or(() -> person.filter(ConsentPolicy::isNo))
                .or(() -> address)
                .or(() -> person);
        boolean permitted = evidence.map(consent -> !isNo(consent)).orElse(this == GRANTED);
        return new ConsentDecision(permitted, evidence);
    }

    private static boolean isNo(Consent consent) {
        return consent.choice() == Choice.NO;
    }
}
