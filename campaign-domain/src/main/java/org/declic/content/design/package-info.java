/**
 * An email that is put together from blocks: the model that its author changes, and how it becomes HTML and text.
 *
 * <p>What people write does not pass through MJML: that gets a placeholder for each text, and the texts, expressions of the
 * template language included, take their places in the HTML that comes out.
 */
@NullMarked
package org.declic.content.design;

import org.jspecify.annotations.NullMarked;
