/** A class below that knows one above. */
@NullMarked
package org.declic.shared.probe;

import org.jspecify.annotations.NullMarked;
