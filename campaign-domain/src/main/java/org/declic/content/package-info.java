/**
 * The content of a message: authored in the Velocity template language, rendered in a sandbox.
 *
 * <p>{@link EmailTemplate} is the only way in. How it keeps hostile templates and hostile data apart from the server:
 *
 * <ol>
 *   <li>{@link Sandbox} is a Velocity engine without resources, macros and log, whose uberspector
 *       ({@link AllowList}) knows maps, lists, texts, numbers and our own tools and nothing else: a name that is
 *       not in its tables resolves to nothing, by whatever way a template asks for it. There is no reflection.
 *   <li>{@link TemplateChecks} refuses, before anything is rendered, every kind of statement that is not on its list.
 *   <li>{@link Guards} puts a guard around every expression that can make a value grow; a {@link Rendering} holds the
 *       budget of one rendering, which the guards spend.
 *   <li>{@link HtmlWriter} escapes every value for the place where it stands, which it knows from what was written.
 * </ol>
 */
@NullMarked
package org.declic.content;

import org.jspecify.annotations.NullMarked;
