/** How often somebody may try. */
@NullMarked
package org.declic.web.throttle;

import org.jspecify.annotations.NullMarked;
