package org.declic.content;
/** Stand-in. */
public record RenderData(java.util.Map<String, Object> profile, java.util.Map<String, Object> context) {}
