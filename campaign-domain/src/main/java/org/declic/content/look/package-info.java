/** What the emails of a sandbox look like before their authors change it. */
@NullMarked
package org.declic.content.look;

import org.jspecify.annotations.NullMarked;
