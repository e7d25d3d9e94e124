/** Pages of the users of the organisation, for administrators. */
@NullMarked
package org.declic.web.user;

import org.jspecify.annotations.NullMarked;
