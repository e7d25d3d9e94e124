/** One search over campaigns, messages, people and channel configurations. */
@NullMarked
package org.declic.web.search;

import org.jspecify.annotations.NullMarked;
