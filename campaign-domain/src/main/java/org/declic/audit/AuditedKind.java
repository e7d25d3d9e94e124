package org.declic.audit;

/** The kinds of things whose changes the audit log keeps. */
public enum AuditedKind {
    CAMPAIGN,
    CHANNEL_CONFIGURATION,
    DEAD_LETTER,
    /** Dead letters with like causes; its id is their fingerprint. */
    DEAD_LETTER_GROUP;

    /** A thing of this kind. */
    public AuditedThing thing(String id, String name) {
        return new AuditedThing(this, id, name);
    }
}
