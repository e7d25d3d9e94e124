package org.declic.template;

import java.util.Map;
import java.util.Set;

/** One field, compiled: renders it for any recipient, by any number of threads at once. */
public interface CompiledTemplate {

    /** True if nothing was written, so that nothing will ever be shown. */
    boolean isEmpty();

    /** The values of profile and context that the field asks for. */
    Set<Reference> references();

    /**
     * The lists that the field goes through by path, each with the names that it uses of an element. What is in a list
     * within a list goes by a path through both: {@code context.items.parts}.
     */
    Map<String, Set<String>> lists();

    /**
     * The field for one recipient.
     *
     * @throws RenderingException if a limit is exceeded, or a line gets a line break or another control character
     */
    RenderedText render(RenderData data);
}
