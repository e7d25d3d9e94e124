/** The fate of messages: feedback events, recorded in batches, and the state that they add up to. */
@NullMarked
package org.declic.feedback;

import org.jspecify.annotations.NullMarked;
