/** Hands SMS to an SMS centre by SMPP 3.4, and takes its delivery receipts. */
@NullMarked
package org.declic.delivery.sms.smpp;

import org.jspecify.annotations.NullMarked;
