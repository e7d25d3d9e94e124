/** What is handed to every provider of SMS. */
@NullMarked
package org.declic.delivery.sms.message;

import org.jspecify.annotations.NullMarked;
