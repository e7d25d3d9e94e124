/** How {@code declic.jar} starts. */
@NullMarked
package org.declic.launch;

import org.jspecify.annotations.NullMarked;
