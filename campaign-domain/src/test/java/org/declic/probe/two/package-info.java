/** Half of a cycle. */
@NullMarked
package org.declic.probe.two;

import org.jspecify.annotations.NullMarked;
