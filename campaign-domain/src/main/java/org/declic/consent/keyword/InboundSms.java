package org.declic.consent.keyword;

import java.util.Optional;
import org.declic.shared.PhoneNumber;

/**
 * An SMS that somebody sent to us.
 *
 * @param from the sender as the provider has it: most often a number with its country code, with or without {@code +}
 * @param text in a charset of Java's; may be anything
 */
public record InboundSms(String from, String text) {

    /**
     * Who sent it.
     *
     * @param region the country of numbers without a country code
     * @return empty if nobody can be written to there
     */
    Optional<PhoneNumber> sender(String region) {
        return PhoneNumber.parse(from, region);
    }
}
