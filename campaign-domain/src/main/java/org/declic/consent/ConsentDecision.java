package org.declic.consent;

import java.util.Optional;

/**
 * Whether somebody may get marketing.
 *
 * @param evidence the choice that decided; none if nobody chose
 */
public record ConsentDecision(boolean permitted, Optional<Consent> evidence) {}
