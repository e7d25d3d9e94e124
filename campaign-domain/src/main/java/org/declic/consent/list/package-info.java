/** The suppression list and the allowed list: addresses that get nothing, or alone get something. */
@NullMarked
package org.declic.consent.list;

import org.jspecify.annotations.NullMarked;
