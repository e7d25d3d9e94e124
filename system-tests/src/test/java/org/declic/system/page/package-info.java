/** The pages, in a real browser. */
@NullMarked
package org.declic.system.page;

import org.jspecify.annotations.NullMarked;
