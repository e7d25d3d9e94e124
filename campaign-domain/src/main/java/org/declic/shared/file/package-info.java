/** Files from people and for people, whatever is in them. */
@NullMarked
package org.declic.shared.file;

import org.jspecify.annotations.NullMarked;
