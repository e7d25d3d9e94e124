/** The pages of dead letters, for administrators. */
@NullMarked
package org.declic.web.deadletter;

import org.jspecify.annotations.NullMarked;
