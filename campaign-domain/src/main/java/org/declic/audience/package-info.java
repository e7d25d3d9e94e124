/** Stored audiences and their members. */
@NullMarked
package org.declic.audience;

import org.jspecify.annotations.NullMarked;
