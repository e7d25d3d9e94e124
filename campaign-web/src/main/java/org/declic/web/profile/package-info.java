/** The pages of profiles. */
@NullMarked
package org.declic.web.profile;

import org.jspecify.annotations.NullMarked;
