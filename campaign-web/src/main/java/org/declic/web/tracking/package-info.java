/** Where the links in messages lead. */
@NullMarked
package org.declic.web.tracking;

import org.jspecify.annotations.NullMarked;
