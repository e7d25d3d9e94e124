package org.declic.content;
/** Stand-in. */
public record RenderedEmail(String subject, String html, String text, java.util.Set<String> missing) {}
