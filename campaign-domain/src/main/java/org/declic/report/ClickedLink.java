package org.declic.report;

/**
 * A link that people followed.
 *
 * @param label what its author calls it, or its words; empty if the content has no such link any more
 * @param people how many messages it was followed from, by people and not by machines
 */
public record ClickedLink(String url, String label, long people) {}
