package org.declic.consent;

import java.time.Instant;

/** A choice in the history of somebody: when it was recorded, by whom. */
public record RecordedConsent(Consent consent, Instant recordedAt, String recordedBy, String remark) {}
