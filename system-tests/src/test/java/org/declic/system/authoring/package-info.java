/** Campaigns made and stopped the way a marketer does it. */
@NullMarked
package org.declic.system.authoring;

import org.jspecify.annotations.NullMarked;
