/** The recorder: drains the queue {@code Feedback} into the database. */
@NullMarked
package org.declic.delivery.record;

import org.jspecify.annotations.NullMarked;
