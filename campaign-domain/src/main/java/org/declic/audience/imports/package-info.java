/** Files of profiles, read in the background. */
@NullMarked
package org.declic.audience.imports;

import org.jspecify.annotations.NullMarked;
