/** Where providers tell what became of messages. */
@NullMarked
package org.declic.web.callback;

import org.jspecify.annotations.NullMarked;
