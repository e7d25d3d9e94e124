package org.declic.proof;

import java.time.Instant;
import org.declic.shared.MessageId;

/**
 * One message of a proof, as the log keeps it.
 *
 * @param address who got it; the beginning of a device's token
 * @param by who sent it
 */
public record Proof(MessageId id, String address, Instant at, String by, TestResult result) {}
