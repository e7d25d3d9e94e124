/** The management API: campaigns, channel configurations and the outbox. */
@NullMarked
package org.declic.web.management;

import org.jspecify.annotations.NullMarked;
