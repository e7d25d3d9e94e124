/** Pages of consent: the suppression list and the allowed list. */
@NullMarked
package org.declic.web.consent;

import org.jspecify.annotations.NullMarked;
