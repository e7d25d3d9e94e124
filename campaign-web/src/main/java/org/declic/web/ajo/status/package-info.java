/** What has become of an execution. */
@NullMarked
package org.declic.web.ajo.status;

import org.jspecify.annotations.NullMarked;
