/** What programs decide for a sandbox as a whole. */
@NullMarked
package org.declic.web.setting.api;

import org.jspecify.annotations.NullMarked;
