package org.declic.template.velocity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTComparisonNode;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTEscape;
import org.apache.velocity.runtime.parser.node.ASTEscapedDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTFalse;
import org.apache.velocity.runtime.parser.node.ASTFloatingPointLiteral;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTNegateNode;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.ASTTextblock;
import org.apache.velocity.runtime.parser.node.ASTTrue;
import org.apache.velocity.runtime.parser.node.ASTWord;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.template.Fault;
import org.declic.template.Limits;
import org.declic.template.Position;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.TemplateProblem;

/**
 * Looks through a piece of a template as it was parsed, before Velocity prepares it, and refuses what is not known to
 * be harmless.
 */
final class TemplateChecks {

    private static final List<Class<? extends Node>> ALLOWED = List.of(
            ASTprocess.class,
            ASTText.class,
            ASTReference.class,
            ASTIdentifier.class,
            ASTExpression.class,
            ASTBlock.class,
            ASTDirective.class,
            ASTIfStatement.class,
            ASTElseIfStatement.class,
            ASTElseStatement.class,
            ASTSetDirective.class,
            ASTStringLiteral.class,
            ASTIntegerLiteral.class,
            ASTFloatingPointLiteral.class,
            ASTTrue.class,
            ASTFalse.class,
            ASTMethod.class,
            ASTIndex.class,
            ASTComparisonNode.class,
            ASTAndNode.class,
            ASTOrNode.class,
            ASTNotNode.class,
            ASTMathNode.class,
            ASTNegateNode.class,
            ASTObjectArray.class,
            ASTMap.class,
            ASTIntegerRange.class,
            ASTWord.class,
            ASTComment.class,
            ASTTextblock.class,
            ASTEscape.class,
            ASTEscapedDirective.class);

    /** Velocity's parser uses this character for itself. */
    private static final char PARSER_MARK = '\u001C';

    /** The parser takes a time for them that grows with the square of their number. */
    private static final String TOO_MANY_BACKSLASHES = "\\".repeat(100);

    private static final int DEEPEST_QUOTES = 3;

    private final TemplateField field;
    private final Position start;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Set<SimpleNode> literals = Collections.newSetFromMap(new IdentityHashMap<>());
    private int loops;

    TemplateChecks(TemplateField field, Position start) {
        this.field = field;
        this.start = start;
    }

    static void checkSource(TemplateField field, String source) {
        if (source.length() > field.longestSource()) {
            throw refusal(field, Position.START, Fault.TOO_LONG, Integer.toString(field.longestSource()));
        }
        int separator = source.indexOf(PARSER_MARK);
        if (separator >= 0) {
            throw refusal(field, Position.in(source, separator), Fault.CONTROL_CHARACTER);
        }
        int control =
                (int) source.chars().takeWhile(c -> !Character.isISOControl(c)).count();
        if (field.kind() == TemplateField.Kind.LINE && control < source.length()) {
            throw refusal(field, Position.in(source, control), Fault.CONTROL_IN_LINE);
        }
        int comment = openComment(source);
        if (comment >= 0) {
            throw refusal(field, Position.in(source, comment), Fault.COMMENT_NOT_CLOSED);
        }
    }

    /** Where a comment begins that has no end; Velocity takes all that follows for its text. Negative if there is none. */
    private static int openComment(String source) {
        int hash = source.indexOf('#');
        while (hash >= 0) {
            int next = hash + 1;
            if (source.startsWith("##", hash)) {
                next = endOfLine(source, hash);
            } else if (source.startsWith("#[[", hash)) {
                next = after(source, "]]#", hash);
            } else if (source.startsWith("#*", hash)) {
                if (source.indexOf("*#", hash + 2) < 0) {
                    return hash;
                }
                next = after(source, "*#", hash + 2);
            }
            hash = source.indexOf('#', next);
        }
        return -1;
    }

    private static int endOfLine(String source, int start) {
        int end = start;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int after(String source, String end, int start) {
        int found = source.indexOf(end, start);
        return found < 0 ? source.length() : found + end.length();
    }

    /** Before the parser sees a piece of a template. */
    static void checkPiece(TemplateField field, Position start, String piece) {
        int backslashes = piece.indexOf(TOO_MANY_BACKSLASHES);
        if (backslashes >= 0) {
            Position at = Position.in(piece, backslashes);
            throw refusal(field, start.of(at.line(), at.column()), Fault.TOO_MANY_BACKSLASHES);
        }
        Position tooDeep = BracketDepth.tooDeep(piece);
        if (tooDeep != null) {
            throw refusal(
                    field,
                    start.of(tooDeep.line(), tooDeep.column()),
                    Fault.BRACKETS_TOO_DEEP,
                    Integer.toString(Limits.BRACKETS));
        }
    }

    static TemplateException tooDeep(TemplateField field, Position at) {
        return refusal(field, at, Fault.TOO_DEEP, Integer.toString(Limits.NESTING));
    }

    static TemplateException refusal(TemplateField field, Position at, Fault fault, String... details) {
        return new TemplateException(List.of(TemplateProblem.of(field, at, fault, details)));
    }

    /** @throws TemplateException with everything that is wrong in this piece */
    void check(SimpleNode tree) {
        if (start.depth() > DEEPEST_QUOTES) {
            throw refusal(field, start, Fault.QUOTES_TOO_DEEP);
        }
        visit(tree, new Depth(0, 0));
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
    }

    /** The references that were found to be no references but text, such as {@code \$x}. */
    Set<SimpleNode> literals() {
        return literals;
    }

    private record Depth(int blocks, int expressions) {

        Depth within(Node node) {
            if (node instanceof ASTBlock) {
                return new Depth(blocks + 1, 0);
            }
            boolean counts =
                    !(node instanceof ASTprocess || node instanceof ASTDirective || node instanceof ASTIfStatement);
            return counts ? new Depth(blocks, expressions + 1) : this;
        }

        boolean isTooDeep() {
            return blocks > Limits.NESTING || expressions > 2 * Limits.NESTING;
        }
    }

    private void visit(SimpleNode node, Depth outside) {
        Depth depth = outside.within(node);
        boolean longName = node instanceof ASTReference && node.jjtGetNumChildren() > Limits.NESTING;
        if (depth.isTooDeep() || longName) {
            throw tooDeep(field, at(node));
        }
        checkNode(node);
        loops += isLoop(node) ? 1 : 0;
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            visit((SimpleNode) node.jjtGetChild(i), depth);
        }
        loops -= isLoop(node) ? 1 : 0;
    }

    private void checkNode(SimpleNode node) {
        if (ALLOWED.stream().noneMatch(allowed -> allowed.isInstance(node))) {
            refuse(node, Fault.STATEMENT_NOT_AVAILABLE);
        } else if (start.depth() > 0 && isStatement(node)) {
            refuse(node, Fault.STATEMENT_IN_QUOTES);
        } else if (node instanceof ASTDirective directive) {
            checkDirective(directive);
        } else if (node instanceof ASTSetDirective) {
            checkAssignment(node, (SimpleNode) node.jjtGetChild(0));
        } else if (isMonster(node)) {
            refuse(node, Fault.NUMBER_TOO_LONG, Integer.toString(Limits.DIGITS));
        } else if (node instanceof ASTReference && isLiteral(node.getFirstToken())) {
            literals.add(node);
        }
    }

    private static boolean isMonster(Node node) {
        if (!(node instanceof ASTIntegerLiteral || node instanceof ASTFloatingPointLiteral)) {
            return false;
        }
        String number = node.getFirstToken().image;
        try {
            return number.length() > Limits.DIGITS || Values.isMonster(new BigDecimal(number));
        } catch (NumberFormatException e) {
            return true; // Its exponent is beyond all measure.
        }
    }

    private static boolean isStatement(Node node) {
        return node instanceof ASTSetDirective
                || node instanceof ASTIfStatement
                || (node instanceof ASTDirective directive && (isBuiltIn(directive) || isCall(directive)));
    }

    private static boolean isBuiltIn(ASTDirective directive) {
        return TemplateEngine.INSTANCE.getDirective(directive.getDirectiveName()) != null;
    }

    private static boolean isLoop(Node node) {
        return node instanceof ASTDirective directive
                && directive.getDirectiveName().equals("foreach");
    }

    private void checkDirective(ASTDirective directive) {
        String name = directive.getDirectiveName();
        if (name.equals("foreach")) {
            checkAssignment(directive, (SimpleNode) directive.jjtGetChild(0));
        } else if (name.equals("break")) {
            if (loops == 0) {
                refuse(directive, Fault.BREAK_OUTSIDE_LOOP);
            }
        } else if (isBuiltIn(directive)) {
            refuse(directive, Fault.DIRECTIVE_NOT_AVAILABLE, name);
        } else if (name.startsWith("@") || isCall(directive)) {
            refuse(directive, Fault.NO_SUCH_DIRECTIVE, name);
        }
    }

    /** Without brackets it is text: a colour such as #fff, or a link to #top. */
    private static boolean isCall(ASTDirective directive) {
        return directive.jjtGetNumChildren() > 0
                || directive.getLastToken().image.startsWith(")");
    }

    private void checkAssignment(SimpleNode statement, SimpleNode variable) {
        String name = References.root(variable);
        if (variable.jjtGetNumChildren() > 0) {
            refuse(statement, Fault.DATA_UNCHANGEABLE);
        } else if (References.isReserved(name)) {
            refuse(statement, Fault.RESERVED_NAME, name);
        }
    }

    private static boolean isLiteral(Token token) {
        int backslashes = 0;
        while (backslashes < token.image.length() && token.image.charAt(backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1 || token.image.indexOf('$') < 0 || token.image.contains("\\!");
    }

    private void refuse(SimpleNode node, Fault fault, String... details) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(TemplateProblem.of(field, at(node), fault, details));
        }
    }

    /** Before Velocity prepares a node, only its tokens know where it stands. */
    private Position at(SimpleNode node) {
        Token token = node.getFirstToken();
        while (token.image.isBlank() && token.next != null) {
            token = token.next;
        }
        return start.of(token.beginLine, token.beginColumn);
    }
}
