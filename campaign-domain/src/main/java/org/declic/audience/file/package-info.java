/** What files of profiles say: their lines, and what columns mean. */
@NullMarked
package org.declic.audience.file;

import org.jspecify.annotations.NullMarked;
