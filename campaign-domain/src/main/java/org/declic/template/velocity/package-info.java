/**
 * Templates that no one trusts, compiled and rendered by Velocity.
 *
 * <p>{@link TemplateEngine} is the only way in. How it keeps hostile templates and hostile data apart from the server:
 *
 * <ol>
 *   <li>{@link TemplateEngine} is a Velocity engine without resources, macros and log, whose uberspector
 *       ({@link AllowList}) knows maps, lists, texts, numbers and our own tools and nothing else: a name that is
 *       not in its tables resolves to nothing, by whatever way a template asks for it. There is no reflection.
 *   <li>{@link TemplateChecks} refuses, before anything is rendered, every kind of statement that is not on its list.
 *   <li>{@link Guards} puts a guard around every expression that can make a value grow; a {@link Rendering} holds the
 *       budget of one rendering, which the guards spend.
 *   <li>{@link org.declic.template.html.HtmlWriter} escapes every value for the place where it stands.
 * </ol>
 */
@NullMarked
package org.declic.template.velocity;

import org.jspecify.annotations.NullMarked;
