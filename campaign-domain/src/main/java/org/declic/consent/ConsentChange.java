package org.declic.consent;

/**
 * A choice to be kept.
 *
 * @param remark what else is known of it, one line; may be empty
 */
public record ConsentChange(ConsentSubject subject, Consent consent, String remark) {

    /** How long a remark may be. */
    public static final int LONGEST_REMARK = 200;
}
