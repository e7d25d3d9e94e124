package org.declic.probe;

/** Breaks {@code RECORDS_STAY_SMALL}. */
record Sprawling(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
