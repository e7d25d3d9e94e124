package org.declic.probe.two;

import org.declic.probe.one.First;
import org.jspecify.annotations.Nullable;

/** Breaks {@code FEATURES_ARE_FREE_OF_CYCLES} together with the other one. */
public class Second {

    public @Nullable First other;
}
