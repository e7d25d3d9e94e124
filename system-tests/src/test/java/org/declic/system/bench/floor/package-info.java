/** The application of the floor: each call sends one durable message, which is consumed. Nothing else. */
@NullMarked
package org.declic.system.bench.floor;

import org.jspecify.annotations.NullMarked;
