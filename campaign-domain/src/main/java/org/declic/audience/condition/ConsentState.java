package org.declic.audience.condition;

/** What a person has said about marketing by a channel, for themselves or for one of their addresses. */
public enum ConsentState {
    /** Agreed, and refused nowhere. */
    YES,
    /** Refused. */
    NO,
    /** Said nothing. */
    NONE
}
