/** A mail server that remembers what reached it, and that fails when told to. */
@NullMarked
package org.declic.system.smtp;

import org.jspecify.annotations.NullMarked;
