/** Hands SMS to providers by their HTTP APIs. */
@NullMarked
package org.declic.delivery.sms.http;

import org.jspecify.annotations.NullMarked;
