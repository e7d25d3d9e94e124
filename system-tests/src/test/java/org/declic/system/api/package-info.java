/** What callers send, well or badly, and what they are answered. */
@NullMarked
package org.declic.system.api;

import org.jspecify.annotations.NullMarked;
