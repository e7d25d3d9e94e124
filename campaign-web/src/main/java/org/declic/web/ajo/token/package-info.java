/** Access tokens: issuing them, and checking who calls. */
@NullMarked
package org.declic.web.ajo.token;

import org.jspecify.annotations.NullMarked;
