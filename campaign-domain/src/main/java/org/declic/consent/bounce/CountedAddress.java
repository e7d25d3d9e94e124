package org.declic.consent.bounce;

import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/**
 * An address that has soft bounces.
 *
 * @param key its place among all, by the time of the latest
 */
record CountedAddress(SandboxId sandboxId, String address, TimeKey key) {}
