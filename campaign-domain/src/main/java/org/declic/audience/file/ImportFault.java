package org.declic.audience.file;

import java.util.List;
import java.util.Locale;

/** What can be wrong with a file of profiles, or with a line of it. */
public enum ImportFault {
    FILE_EMPTY("The file is empty"),
    NOT_UTF8("The file is not UTF-8, after line %s"),
    LINE_ENDLESS("After line %s a line is longer than %s characters; a quote may be unclosed"),
    MALFORMED_CSV("The file is no well-formed CSV after line %s; a quote may be unclosed"),
    MALFORMED_JSON("The file is no well-formed JSON at line %s, column %s"),
    COLUMNS_DIFFER("Line %s has %s columns instead of %s"),
    COLUMNS_UNKNOWN("The mapping names columns that the file does not have: %s"),
    COLUMNS_CLASH("Two columns mean the same, or one lies in the other: %s"),
    COLUMN_NO_NAMESPACE("%s names no identity"),
    COLUMN_NO_CHANNEL("%s names no channel: consent:email, consent:sms or consent:push"),
    COLUMN_NO_PATH("%s is no path of an attribute"),
    COLUMN_IDENTITY_MISSING("The first line must name the columns; one at least must be an identity:"
            + " email, phone, ecid or identity:namespace"),
    AUDIENCE_DELETED("The audience was deleted"),
    IDENTITY_MISSING("There is no identity"),
    CELL_NOT_STORABLE("Column %s contains a character that cannot be stored"),
    CELL_NO_CHOICE("Column %s must say yes or no"),
    NOT_STORABLE("There is a character that cannot be stored"),
    NUMBER_TOO_LONG("A number has more than %s digits"),
    NO_JSON("This is no JSON that can be read: look at column %s"),
    LINE_NO_OBJECT("The line must be a JSON object"),
    LINE_UNKNOWN_FIELD("The line has an unknown field %s"),
    IDENTITY_NO_OBJECT("An identity must be a JSON object"),
    IDENTITY_UNKNOWN_FIELD("An identity has an unknown field %s"),
    IDENTITY_INCOMPLETE("An identity must have a namespace and a userId"),
    ATTRIBUTES_NO_OBJECT("attributes must be a JSON object"),
    IDENTITY_CONFLICT("%s %s belongs to the profile %s"),
    REFUSED_BY_DATABASE("The database refuses it");

    private final String english;

    ImportFault(String english) {
        this.english = english;
    }

    /** Its name in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence for callers, in plain English. */
    String message(List<String> details) {
        return english.formatted(details.toArray());
    }
}
