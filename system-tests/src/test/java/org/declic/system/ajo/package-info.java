/** The messaging API, as a client sees it. */
@NullMarked
package org.declic.system.ajo;

import org.jspecify.annotations.NullMarked;
