/** What recipients do with their messages: the links in them, and whom these lead back to. */
@NullMarked
package org.declic.tracking;

import org.jspecify.annotations.NullMarked;
