/**
 * The template language: what can be compiled, what comes of it, and what can be wrong.
 *
 * <p>Knows what a field is and nothing of the contents that fields belong to. {@link org.declic.template.velocity} has the
 * engine, {@link org.declic.template.tool} the functions, {@link org.declic.template.html} escapes values within HTML; all
 * know this package, never the other way round.
 *
 * <p>The language is Velocity's: references with defaults ({@code ${context.offerCode|'none'}}), {@code #if},
 * {@code #foreach}, {@code #break}, {@code #set}. There are {@code $profile} and {@code $context}, which hold maps, lists,
 * texts, numbers and truth values and cannot be changed; {@code $links.unsubscribe}, where the recipient unsubscribes; the author's own variables; and the tools,
 * whose functions {@link org.declic.template.tool.Toolbox} lists: {@code $raw.html(value)} inserts a value into HTML as it
 * is, {@code $text.mask(value, 2, 2)} hides the middle of it. Texts, numbers, lists and maps have a few methods, such as {@code size()}, {@code isEmpty()}, {@code get(x)},
 * {@code containsKey(x)}, {@code toUpperCase()}, {@code substring(a, b)}. Any other name stands for nothing.
 *
 * <p>A value that is missing is shown as nothing, never as the source of its reference. So is a list or a map: these have
 * no text. In HTML each value is escaped for the place where it stands: text, attribute, URL, style, script.
 */
@NullMarked
package org.declic.template;

import org.jspecify.annotations.NullMarked;
