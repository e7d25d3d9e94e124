/** A rendered push message as the JSON that each provider asks for, and how large that is. */
@NullMarked
package org.declic.content.payload;

import org.jspecify.annotations.NullMarked;
