/** Soft bounces: mail servers that could not take messages for an address, until it is suppressed or takes one again. */
@NullMarked
package org.declic.consent.bounce;

import org.jspecify.annotations.NullMarked;
