/** The management API of dead letters. */
@NullMarked
package org.declic.web.deadletter.api;

import org.jspecify.annotations.NullMarked;
