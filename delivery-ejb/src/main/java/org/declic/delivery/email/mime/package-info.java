/** The email itself: checked values, and the bytes that go over the wire. */
@NullMarked
package org.declic.delivery.email.mime;

import org.jspecify.annotations.NullMarked;
