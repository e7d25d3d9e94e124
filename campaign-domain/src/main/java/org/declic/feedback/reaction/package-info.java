/** What people did with a message, as far as messages are looked for by it. */
@NullMarked
package org.declic.feedback.reaction;

import org.jspecify.annotations.NullMarked;
