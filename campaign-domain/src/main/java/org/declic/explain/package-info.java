/** Why somebody gets a message or not: what stands at each gate that it passes. */
@NullMarked
package org.declic.explain;

import org.jspecify.annotations.NullMarked;
