/** The sandboxes of the organisation, for its administrators. */
@NullMarked
package org.declic.web.sandbox;

import org.jspecify.annotations.NullMarked;
