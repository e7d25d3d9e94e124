package org.declic.template.velocity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.declic.template.Fault;
import org.declic.template.Position;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.TemplateProblem;

/** Says in plain English what Velocity's parser stumbled over. */
final class ParseProblems {

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("line (\\d+), column (\\d+)");
    private static final int LONGEST_SHOWN = 40;

    private ParseProblems() {}

    static TemplateException of(TemplateField field, ParseException e) {
        return of(field, Position.START, e);
    }

    /** The parser fails so within a text in quotes, which begins at {@code start}. */
    static TemplateException of(TemplateField field, Position start, VelocityException e) {
        return e.getCause() instanceof ParseException cause
                ? of(field, start, cause)
                : new TemplateException(List.of(TemplateProblem.of(field, start, Fault.NOT_A_STATEMENT)));
    }

    private static TemplateException of(TemplateField field, Position start, ParseException e) {
        Position at = start.of(1, 1);
        Matcher matcher = LINE_AND_COLUMN.matcher(String.valueOf(e.getMessage()));
        if (e.currentToken != null && e.currentToken.next != null) {
            at = start.of(e.currentToken.next.beginLine, e.currentToken.next.beginColumn);
        } else if (e instanceof ExtendedParseException extended && extended.getLineNumber() > 0) {
            at = start.of(extended.getLineNumber(), extended.getColumnNumber());
        } else if (matcher.find()) {
            at = start.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return new TemplateException(List.of(problem(field, at, e)));
    }

    private static TemplateProblem problem(TemplateField field, Position at, ParseException e) {
        if (e.currentToken == null || e.currentToken.next == null) {
            return TemplateProblem.of(field, at, Fault.MALFORMED);
        }
        Token unexpected = e.currentToken.next;
        String shown = unexpected.image.replaceAll("\\p{Cntrl}", " ").strip();
        if (unexpected.kind == 0 || shown.isEmpty()) {
            return TemplateProblem.of(field, at, Fault.ENDS_TOO_EARLY);
        }
        return TemplateProblem.of(
                field,
                at,
                Fault.MISPLACED,
                shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown);
    }
}
