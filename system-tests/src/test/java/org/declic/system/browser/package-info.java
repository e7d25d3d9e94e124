/** Pages in a real browser, held to strict rules. */
@NullMarked
package org.declic.system.browser;

import org.jspecify.annotations.NullMarked;
