package org.declic.audit;

/**
 * What was changed.
 *
 * @param name as it was called then; empty for what has none
 */
public record AuditedThing(AuditedKind kind, String id, String name) {}
