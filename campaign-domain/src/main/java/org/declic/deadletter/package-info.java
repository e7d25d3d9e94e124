/** Dead letters: what could not be handled, kept for a person who replays or discards it. */
@NullMarked
package org.declic.deadletter;

import org.jspecify.annotations.NullMarked;
