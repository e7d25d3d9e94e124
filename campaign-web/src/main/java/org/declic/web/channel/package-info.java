/** Channel configurations. */
@NullMarked
package org.declic.web.channel;

import org.jspecify.annotations.NullMarked;
