/** What became of messages, and the outbox. */
@NullMarked
package org.declic.web.message;

import org.jspecify.annotations.NullMarked;
