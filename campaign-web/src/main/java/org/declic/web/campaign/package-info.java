/** The pages on which campaigns are listed, authored, reviewed, activated and watched. */
@NullMarked
package org.declic.web.campaign;

import org.jspecify.annotations.NullMarked;
