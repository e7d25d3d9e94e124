/** Channels and their configurations: sender identity and technical settings, with encrypted secrets. */
@NullMarked
package org.declic.channel;

import org.jspecify.annotations.NullMarked;
