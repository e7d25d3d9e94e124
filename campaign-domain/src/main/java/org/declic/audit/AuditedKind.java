package org.declic.audit;

/** The kinds of things whose changes the audit log keeps. */
public enum AuditedKind {
    CAMPAIGN,
    CHANNEL_CONFIGURATION,
    DEAD_LETTER,
    /** Dead letters with like causes; its id is their fingerprint. */
    DEAD_LETTER_GROUP,
    /** Its name is the address or the domain that it is about; empty if it is about the whole list. */
    SUPPRESSION_LIST,
    /** The same. */
    ALLOWED_LIST,
    AUDIENCE,
    /** One message to an audience; its name is the caller's request id. */
    AUDIENCE_EXECUTION,
    /** A file of profiles. */
    IMPORT,
    /** What counts for those who never chose. */
    CONSENT_POLICY,
    /** A person; never with a name. */
    PROFILE,
    /** Somebody who signs in. */
    USER,
    API_CLIENT,
    SANDBOX;

    /** A thing of this kind. */
    public AuditedThing thing(String id, String name) {
        return new AuditedThing(this, id, name);
    }
}
