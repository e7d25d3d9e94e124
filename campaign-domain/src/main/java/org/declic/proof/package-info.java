/** Messages that only try something out: no execution has them and no record. */
@NullMarked
package org.declic.proof;

import org.jspecify.annotations.NullMarked;
