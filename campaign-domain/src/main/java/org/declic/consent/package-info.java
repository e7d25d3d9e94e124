/** Who agreed to be written to, by which channel: marketing needs it, transactional messages do not. */
@NullMarked
package org.declic.consent;

import org.jspecify.annotations.NullMarked;
