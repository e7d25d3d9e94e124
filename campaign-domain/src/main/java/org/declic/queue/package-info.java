/** The queues between the modules. */
@NullMarked
package org.declic.queue;

import org.jspecify.annotations.NullMarked;
