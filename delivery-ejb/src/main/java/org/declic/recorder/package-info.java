/** The recorder: drains the queue {@code Feedback} into the database. */
@NullMarked
package org.declic.recorder;

import org.jspecify.annotations.NullMarked;
