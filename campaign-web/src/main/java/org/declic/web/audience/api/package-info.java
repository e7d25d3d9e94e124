/** The management API of audiences and imports. */
@NullMarked
package org.declic.web.audience.api;

import org.jspecify.annotations.NullMarked;
