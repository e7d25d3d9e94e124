package org.declic.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number, as libphonenumber understands it.
 *
 * @param e164 with its country code, such as {@code +33612345678} (ITU-T E.164)
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    /** What people write between digits; letters that stand for digits are no number to a program. */
    private static final Pattern WRITTEN = Pattern.compile("[+＋]?[\\p{Nd}\\s().\\-–/\u00a0\u202f]+");

    /**
     * A number as it was written: with its country code after {@code +} or {@code 00}, else as in its region.
     *
     * @param region the country of numbers without a country code, ISO 3166-1
     * @return empty if its length cannot be that of a number that anybody has; whether somebody has it only a call tells
     */
    public static Optional<PhoneNumber> parse(String written, String region) {
        String plain = written.strip();
        if (plain.length() > LONGEST || !WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(plain.replaceFirst("^00(?=[1-9])", "+"), region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** True if numbers of that region are known. */
    public static boolean isRegion(String region) {
        return NUMBERS.getSupportedRegions().contains(region);
    }

    /** Every region that is known, in alphabetical order. */
    public static List<String> regions() {
        return NUMBERS.getSupportedRegions().stream().sorted().toList();
    }

    @Override
    public String toString() {
        return e164;
    }
}
