/** What a node does by itself: start, and follow the clock. */
@NullMarked
package org.declic.node;

import org.jspecify.annotations.NullMarked;
