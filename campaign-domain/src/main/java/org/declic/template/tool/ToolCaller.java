package org.declic.template.tool;

import java.time.Instant;

/** Who calls a function: a rendering, which has a budget and a time that stands still. */
public interface ToolCaller {

    /** Pays for so many characters or elements that a function goes through. */
    void spendCharacters(int count);

    /** The time of the rendering. */
    Instant now();
}
