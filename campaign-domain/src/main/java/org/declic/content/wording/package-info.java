/** How a message is put, as far as it matters to whether it arrives. */
@NullMarked
package org.declic.content.wording;

import org.jspecify.annotations.NullMarked;
