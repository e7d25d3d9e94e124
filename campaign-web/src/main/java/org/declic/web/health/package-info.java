/** Whether triggers are taken. */
@NullMarked
package org.declic.web.health;

import org.jspecify.annotations.NullMarked;
