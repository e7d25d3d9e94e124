/** Content of messages: the authored sources and their rendering. */
@NullMarked
package org.declic.content;

import org.jspecify.annotations.NullMarked;
