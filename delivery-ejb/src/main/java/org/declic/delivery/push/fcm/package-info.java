/** Hands push messages to Firebase Cloud Messaging. */
@NullMarked
package org.declic.delivery.push.fcm;

import org.jspecify.annotations.NullMarked;
