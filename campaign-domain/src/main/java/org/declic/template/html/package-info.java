/**
 * HTML that is being written: {@link HtmlWriter} escapes every value for the place where it stands, which it knows from
 * what was written before.
 */
@NullMarked
package org.declic.template.html;

import org.jspecify.annotations.NullMarked;
