package org.declic.proof;

/**
 * What a provider did with a {@link TestMessage}.
 *
 * @param code that of the answer or of the exclusion; empty if the message was taken
 * @param said what the provider answered, in one line, in whatever language; of an exclusion, why
 */
public record TestResult(Kind kind, String code, String said) {

    /** How it ended. */
    public enum Kind {
        TAKEN,
        REFUSED,
        /** Not now; later it may. */
        NOT_TAKEN,
        /** No answer came: it may be on its way. */
        UNKNOWN,
        /** Nothing was sent, for the address is none of the channel. */
        NO_ADDRESS,
        /** Nothing was sent, for the provider did not answer for the address before. */
        NOT_TRIED,
        /** Nothing was sent, for the suppression list or the allowed list keeps email from the address. */
        EXCLUDED
    }

    /** Whether it is in the outbox, to be looked at there. */
    public boolean isCaptured() {
        return kind == Kind.TAKEN && said.equals("outbox");
    }
}
