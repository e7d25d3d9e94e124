/** Delivers email: from the rendered message to the mail server. */
@NullMarked
package org.declic.delivery.email;

import org.jspecify.annotations.NullMarked;
