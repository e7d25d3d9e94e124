package org.declic.channel;

/** What a campaign is for. A campaign uses channel configurations of its own category only. */
public enum Category {
    /** Promotional: the recipient must be opted in, business rules apply. */
    MARKETING,
    /** A service message: marketing consent is not needed. */
    TRANSACTIONAL
}
