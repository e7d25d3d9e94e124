/** Conditions that make people members of an audience, and how the database finds them. */
@NullMarked
package org.declic.audience.condition;

import org.jspecify.annotations.NullMarked;
