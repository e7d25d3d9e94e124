package org.declic.consent.list;

/** Why an address gets nothing (reference: AJO, exclusion reasons). */
public enum AddressExclusion {
    EMAIL_SUPPRESSED("050102", "The address is on the suppression list"),
    DOMAIN_SUPPRESSED("050105", "The domain is on the suppression list"),
    NOT_ALLOWED("050103", "Neither the address nor its domain is on the allowed list, which is in force");

    private final String code;
    private final String reason;

    AddressExclusion(String code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** AJO's code. */
    public String code() {
        return code;
    }

    /** A sentence. */
    public String reason() {
        return reason;
    }
}
