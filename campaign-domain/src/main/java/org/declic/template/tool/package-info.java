/**
 * The functions that templates call by the name of a tool, such as {@code $text.mask(x, 2, 2)}.
 *
 * <p>{@link org.declic.template.tool.Toolbox} has them all, each with its parameters and an example. They take arguments
 * of any type and answer nothing to what does not fit, so that the default of a reference applies. A date is a text as
 * ISO 8601 writes it; there is no other kind of value than those of the template language.
 *
 * <p>All are bounded: they take time and space in proportion to their arguments, for which the rendering pays before.
 */
@NullMarked
package org.declic.template.tool;

import org.jspecify.annotations.NullMarked;
