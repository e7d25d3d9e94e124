package org.declic.template.velocity;

import java.util.List;
import org.declic.template.tool.Arguments;
import org.declic.template.tool.ToolCaller;
import org.declic.template.tool.Toolbox;
import org.jspecify.annotations.Nullable;

/** Something whose functions templates call, by a name of its own; the rendering pays for them. */
record Tool(String name, ToolCaller rendering) {

    /** Calls {@code function}; nothing when there is no such function, or when the arguments do not fit. */
    @Nullable
    Object call(String function, List<@Nullable Object> arguments) {
        return Toolbox.call(name, function, new Arguments(arguments, rendering));
    }

    @Override
    public String toString() {
        return "";
    }
}
