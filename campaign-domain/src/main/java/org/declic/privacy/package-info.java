/** What is kept of a person: shown, given out, and erased. */
@NullMarked
package org.declic.privacy;

import org.jspecify.annotations.NullMarked;
