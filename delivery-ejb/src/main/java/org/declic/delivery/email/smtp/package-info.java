/** Hands emails to mail servers over SMTP. */
@NullMarked
package org.declic.delivery.email.smtp;

import org.jspecify.annotations.NullMarked;
