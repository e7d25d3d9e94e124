/** JSON from outside, read strictly, and JSON answers. */
@NullMarked
package org.declic.web.json;

import org.jspecify.annotations.NullMarked;
