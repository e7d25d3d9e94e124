/** The suppression list and the allowed list, after Adobe's Suppression API. */
@NullMarked
package org.declic.web.ajo.suppression;

import org.jspecify.annotations.NullMarked;
