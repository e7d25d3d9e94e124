package org.declic.content;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;

/** A content, compiled once for a version. Safe for threads. */
public sealed interface CompiledContent permits EmailTemplate {

    /** The values of profile and context that the content asks for, in all fields. */
    Set<Reference> references();

    /** The lists that the content goes through, in all fields; see {@link CompiledTemplate#lists}. */
    Map<String, Set<String>> lists();

    /** The paths whose values get into a header of the message, where no line break may be. */
    Set<String> headerReferences();

    /** What the function for its channel makes of it; see {@link Content#match}. */
    <T> T match(Function<EmailTemplate, T> email);
}
