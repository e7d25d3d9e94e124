package org.declic.probe.one;

import org.declic.probe.two.Second;
import org.jspecify.annotations.Nullable;

/** Breaks {@code FEATURES_ARE_FREE_OF_CYCLES} together with the other one. */
public class First {

    public @Nullable Second other;
}
