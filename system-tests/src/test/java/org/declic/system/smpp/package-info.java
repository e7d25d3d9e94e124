/** An SMS centre. */
@NullMarked
package org.declic.system.smpp;

import org.jspecify.annotations.NullMarked;
