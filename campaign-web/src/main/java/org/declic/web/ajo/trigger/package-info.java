/** Triggering executions over REST. */
@NullMarked
package org.declic.web.ajo.trigger;

import org.jspecify.annotations.NullMarked;
