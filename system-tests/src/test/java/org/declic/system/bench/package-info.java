/** The benchmark: figures, and proof that nothing was lost or doubled. */
@NullMarked
package org.declic.system.bench;

import org.jspecify.annotations.NullMarked;
