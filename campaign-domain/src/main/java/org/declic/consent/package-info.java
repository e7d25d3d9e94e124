/** Who may be written to: suppressed and allowed addresses. */
@NullMarked
package org.declic.consent;

import org.jspecify.annotations.NullMarked;
