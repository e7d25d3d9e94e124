package org.declic.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that templates call by a name of its own; told by {@link Tools}. */
interface Tool {

    /** Calls {@code method}; nothing when there is no such method, or nothing to work on. */
    @Nullable
    Object call(String method, List<@Nullable Object> arguments);
}
