/** The management API of the outbox. */
@NullMarked
package org.declic.web.message.api;

import org.jspecify.annotations.NullMarked;
