/** The packages as processes of their own. */
@NullMarked
package org.declic.system.server;

import org.jspecify.annotations.NullMarked;
