/** Providers with an HTTP API, as they document it, on loopback. */
@NullMarked
package org.declic.system.provider;

import org.jspecify.annotations.NullMarked;
