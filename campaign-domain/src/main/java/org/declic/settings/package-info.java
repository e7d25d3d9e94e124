/** Configuration keys, and the cipher for secrets that are stored. */
@NullMarked
package org.declic.settings;

import org.jspecify.annotations.NullMarked;
