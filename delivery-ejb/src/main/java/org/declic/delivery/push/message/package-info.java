/** A push message on its way to a provider, whichever that is. */
@NullMarked
package org.declic.delivery.push.message;

import org.jspecify.annotations.NullMarked;
