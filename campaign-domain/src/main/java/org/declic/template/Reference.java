package org.declic.template;

/**
 * A value that a template asks for.
 *
 * <p>A variable counts as what it was set to: within {@code #foreach($item in $context.items)} a mention of
 * {@code $item.name} is a reference to {@code context.items}.
 *
 * @param field where
 * @param line where in the field, from 1
 * @param path for example {@code context.product.name}
 * @param hasDefault whether the author said what to show without a value: {@code ${path|'default'}}, or
 *     {@code $!path} for nothing
 */
public record Reference(TemplateField field, int line, String path, boolean hasDefault) {

    /** True for a value of the profile. */
    public boolean isOfProfile() {
        return path.equals("profile") || path.startsWith("profile.");
    }

    /** True for an address of ours. */
    public boolean isLink() {
        return path.equals("links") || path.startsWith("links.");
    }
}
