/** Half of a cycle. */
@NullMarked
package org.declic.probe.one;

import org.jspecify.annotations.NullMarked;
