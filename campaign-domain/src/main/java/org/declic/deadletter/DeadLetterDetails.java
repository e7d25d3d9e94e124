package org.declic.deadletter;

import java.util.Optional;

/**
 * A dead letter and what it is about.
 *
 * @param subject empty if its payload cannot be read, or is gone because it was discarded
 */
public record DeadLetterDetails(DeadLetter letter, Optional<LetterSubject> subject) {}
