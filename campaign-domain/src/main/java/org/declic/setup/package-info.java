/** What a new installation starts with: the first sandbox and its keepers, or the demo. */
@NullMarked
package org.declic.setup;

import org.jspecify.annotations.NullMarked;
