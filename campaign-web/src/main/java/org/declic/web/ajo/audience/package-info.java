/** Executions for a stored audience, as Adobe's API has them. */
@NullMarked
package org.declic.web.ajo.audience;

import org.jspecify.annotations.NullMarked;
