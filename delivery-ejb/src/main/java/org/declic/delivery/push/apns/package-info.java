/** Hands push messages to the Apple Push Notification service. */
@NullMarked
package org.declic.delivery.push.apns;

import org.jspecify.annotations.NullMarked;
