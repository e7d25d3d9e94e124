/** Classes that break one architecture rule each, so that the rules are tested, too. */
@NullMarked
package org.declic.probe;

import org.jspecify.annotations.NullMarked;
