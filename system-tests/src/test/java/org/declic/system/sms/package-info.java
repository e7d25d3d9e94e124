/** Providers of SMS on loopback. */
@NullMarked
package org.declic.system.sms;

import org.jspecify.annotations.NullMarked;
