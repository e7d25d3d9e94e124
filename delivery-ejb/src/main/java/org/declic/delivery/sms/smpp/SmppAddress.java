package org.declic.delivery.sms.smpp;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** An address with what kind it is (SMPP 3.4, 5.2.5 and 5.2.6). */
record SmppAddress(TypeOfNumber kind, NumberingPlanIndicator plan, String address) {

    private static final String LETTERS = ".*[^0-9+].*";

    /**
     * An address as a configuration or a message has it.
     *
     * @param text a number with its country code, a short code, or letters and digits
     */
    static SmppAddress of(String text) {
        if (text.startsWith("+")) {
            return new SmppAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, text.substring(1));
        }
        TypeOfNumber kind = text.matches(LETTERS) ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.NETWORK_SPECIFIC;
        return new SmppAddress(kind, NumberingPlanIndicator.UNKNOWN, text);
    }
}
