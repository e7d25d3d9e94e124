/** The management API of profiles. */
@NullMarked
package org.declic.web.profile.api;

import org.jspecify.annotations.NullMarked;
