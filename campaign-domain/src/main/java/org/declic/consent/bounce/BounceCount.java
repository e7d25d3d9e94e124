package org.declic.consent.bounce;

/**
 * How often messages to an address ended in a soft bounce, one after the other.
 *
 * @param threshold that many suppress it
 */
public record BounceCount(int bounces, int threshold) {

    /** Whether the address is suppressed for it. */
    public boolean suppresses() {
        return bounces >= threshold;
    }
}
