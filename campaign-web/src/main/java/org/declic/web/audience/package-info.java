/** The pages of audiences and of the files that are imported into them. */
@NullMarked
package org.declic.web.audience;

import org.jspecify.annotations.NullMarked;
