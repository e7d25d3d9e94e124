/** Who may do what: sandboxes, users with roles, API clients and the keys that sign their tokens. */
@NullMarked
package org.declic.access;

import org.jspecify.annotations.NullMarked;
