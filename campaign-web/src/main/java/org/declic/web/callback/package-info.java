/** Where providers tell what became of messages, and bring what people answer. */
@NullMarked
package org.declic.web.callback;

import org.jspecify.annotations.NullMarked;
