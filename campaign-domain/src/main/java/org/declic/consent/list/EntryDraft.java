package org.declic.consent.list;

/**
 * Somebody is to be put on a list.
 *
 * @param comment at most {@value #LONGEST_COMMENT} characters
 * @param user who says so; at most {@value #LONGEST_USER} characters
 */
public record EntryDraft(ListedEntity entity, ListCause cause, String comment, String user) {

    public static final int LONGEST_COMMENT = 500;
    public static final int LONGEST_USER = 255;
}
