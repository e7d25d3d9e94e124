/** The outbox provider: captured messages instead of sent ones. */
@NullMarked
package org.declic.outbox;

import org.jspecify.annotations.NullMarked;
