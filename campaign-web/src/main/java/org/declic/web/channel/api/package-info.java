/** The management API of channel configurations. */
@NullMarked
package org.declic.web.channel.api;

import org.jspecify.annotations.NullMarked;
