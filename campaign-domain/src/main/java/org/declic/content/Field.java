package org.declic.content;

/** A part of an email's content that is authored on its own. */
public enum Field {
    SUBJECT,
    PREHEADER,
    HTML,
    TEXT
}
