package org.declic.delivery;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What became of one message handed to a provider.
 *
 * <p>Texts come from the provider, hence from outside: they are kept to one line of bounded length here, so that they
 * can be stored and shown as they are.
 */
public sealed interface Outcome {

    /** What is not part of one line. */
    Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s\u0080-\u009f\u2028\u2029]+");

    /** As long as the record keeps it, for the provider's own word stands in it. */
    int LONGEST_CODE = 100;

    /** The provider took the message over. {@code providerId} is how it names it, or empty. */
    record Accepted(String providerId) implements Outcome {
        public Accepted {
            providerId = line(providerId, 255);
        }
    }

    /** The provider will never take this message. */
    record Refused(String code, String reason) implements Outcome {
        public Refused {
            code = line(code, LONGEST_CODE);
            reason = line(reason, 500);
        }
    }

    /**
     * The provider did not take the message now; it may later.
     *
     * @param pause how long it asks to wait at least; zero if it does not say
     */
    record Deferred(String code, String reason, Duration pause) implements Outcome {

        /** The provider does not say when. */
        public Deferred(String code, String reason) {
            this(code, reason, Duration.ZERO);
        }

        public Deferred {
            code = line(code, LONGEST_CODE);
            reason = line(reason, 500);
        }
    }

    /** The provider does not have the message, for it is out of reach; the next message would fare alike. */
    record Unreachable(String code, String reason) implements Outcome {
        public Unreachable {
            code = line(code, LONGEST_CODE);
            reason = line(reason, 500);
        }
    }

    /** The message was handed over and no answer came: it may or may not be on its way. */
    record Unknown(String reason) implements Outcome {
        public Unknown {
            reason = line(reason, 500);
        }
    }

    private static String line(String text, int bound) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= bound) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(bound - 1)) ? bound - 1 : bound;
        return line.substring(0, end);
    }
}
