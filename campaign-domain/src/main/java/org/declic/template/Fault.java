package org.declic.template;

import java.util.List;
import java.util.Locale;

/** What can be wrong with a template. */
public enum Fault {
    TOO_LONG("This is longer than %s characters."),
    CONTROL_CHARACTER("There is a control character (U+001C) here."),
    CONTROL_IN_LINE("A text of one line has no line breaks, tabs or other control characters."),
    TOO_MANY_BACKSLASHES("There are too many backslashes in a row."),
    BRACKETS_TOO_DEEP("Brackets are nested more than %s deep in a reference or directive."),
    TOO_DEEP("Blocks, brackets or names are nested more than %s deep."),
    QUOTES_TOO_DEEP("Texts in quotes are nested too deep."),
    STATEMENT_NOT_AVAILABLE("This statement is not available."),
    STATEMENT_IN_QUOTES("Only references can stand within a text in quotes."),
    NUMBER_TOO_LONG("This number has more than %s digits."),
    BREAK_OUTSIDE_LOOP("#break can stand within #foreach only."),
    DIRECTIVE_NOT_AVAILABLE("#%s is not available."),
    NO_SUCH_DIRECTIVE("There is no directive #%s. Macros are not available."),
    DATA_UNCHANGEABLE("Data cannot be changed; only a variable of its own, such as $x, can be set."),
    RESERVED_NAME("$%s has a meaning of its own and cannot be set."),
    UNKNOWN_NAME("There is no $%1$s here. To show it as it stands, write \\$%1$s."),
    MISSPELT_NAME("There is no $%1$s here; the nearest name is $%2$s. To show it as it stands, write \\$%1$s."),
    UNKNOWN_FUNCTION("There is no function $%s."),
    MISSPELT_FUNCTION("There is no function $%s; the nearest name is $%s."),
    ARGUMENTS_OF_FUNCTION("The function takes other arguments than these: %s."),
    NOT_A_STATEMENT("This is not a statement of the template language."),
    MALFORMED("The directive or reference here is not written as the template language wants it."),
    ENDS_TOO_EARLY(
            "The content ends too early: an #if or #foreach lacks its #end, or a bracket or quote is not closed."),
    COMMENT_NOT_CLOSED("A comment begins with #* here and has no end *#, so all that follows would be lost."),
    MISPLACED("'%s' cannot stand here.");

    private final String english;

    Fault(String english) {
        this.english = english;
    }

    /** For keys of texts: {@code unknown-name}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sentence for the author, in plain English. */
    String message(List<String> details) {
        return english.formatted(details.toArray());
    }
}
