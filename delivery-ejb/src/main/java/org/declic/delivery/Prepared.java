package org.declic.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What the preparation of a message came to.
 *
 * @param <M> the messages of one channel
 */
public sealed interface Prepared<M> {

    /** A message to hand over. */
    record Ready<M>(M message) implements Prepared<M> {}

    /** The recipient is left out, with AJO's code where there is one. */
    record Excluded<M>(String code, @Nullable String reason) implements Prepared<M> {}
}
