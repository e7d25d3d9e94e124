/** What a marketer wrote: the content of a message, its fields, and its compiled form. */
@NullMarked
package org.declic.content;

import org.jspecify.annotations.NullMarked;
