package org.declic.content;

/** Stand-in. */
public record Reference(String path, boolean hasDefault) {}
