package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** The references of one field, found in its parsed and prepared pieces, and the paths that they stand for. */
final class References {

    private static final Set<String> DATA = Set.of("profile", "context");
    private static final String LOOP_STATE = "foreach";
    private static final int LONGEST_CHAIN = 10;

    private final Map<String, List<Source>> variables = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<Reference> all = new LinkedHashSet<>();

    /** What a variable was set to: a reference, or the elements of one. */
    private record Source(ASTReference reference, boolean elements) {}

    private References() {}

    /** @throws TemplateException if a reference is to nothing that there is */
    static References in(Field field, List<FieldTemplate.ParsedPiece> pieces) {
        References references = new References();
        pieces.forEach(piece -> references.findVariables(piece.tree()));
        List<TemplateProblem> problems = new ArrayList<>();
        for (FieldTemplate.ParsedPiece piece : pieces) {
            references.findReferences(field, piece, piece.tree(), problems);
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        references.variables.clear();
        return references;
    }

    static boolean isReserved(String name) {
        return DATA.contains(name) || Tools.BY_NAME.containsKey(name) || name.equals(LOOP_STATE);
    }

    /** The first name of a reference that Velocity has not prepared yet. */
    static String root(SimpleNode reference) {
        Token token = reference.getFirstToken();
        String name = token.image.substring(token.image.lastIndexOf('$') + 1);
        name = name.startsWith("!") ? name.substring(1) : name;
        return name.isEmpty() || name.equals("{") ? token.next.image : name;
    }

    Set<Reference> all() {
        return Collections.unmodifiableSet(all);
    }

    @Nullable
    String pathOf(String literal) {
        return paths.get(literal);
    }

    private void findVariables(Node node) {
        if (node instanceof ASTSetDirective) {
            addVariable((ASTReference) node.jjtGetChild(0), node.jjtGetChild(1), false);
        } else if (node instanceof ASTDirective directive
                && directive.getDirectiveName().equals("foreach")) {
            addVariable((ASTReference) node.jjtGetChild(0), node.jjtGetChild(2), true);
            variables.computeIfAbsent(LOOP_STATE, name -> new ArrayList<>());
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            findVariables(node.jjtGetChild(i));
        }
    }

    private void addVariable(ASTReference variable, Node value, boolean elements) {
        List<Source> sources = variables.computeIfAbsent(variable.getRootString(), name -> new ArrayList<>());
        Node source = value instanceof ASTExpression ? value.jjtGetChild(0) : value;
        if (source instanceof ASTReference reference) {
            sources.add(new Source(reference, elements));
        }
    }

    private void findReferences(
            Field field, FieldTemplate.ParsedPiece piece, SimpleNode node, List<TemplateProblem> problems) {
        if (node instanceof ASTReference reference && !piece.literals().contains(node)) {
            if (isKnown(reference.getRootString())) {
                add(field, reference);
            } else if (problems.size() < Limits.PROBLEMS) {
                problems.add(unknown(field, reference));
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            findReferences(field, piece, (SimpleNode) node.jjtGetChild(i), problems);
        }
    }

    private boolean isKnown(String root) {
        return DATA.contains(root) || Tools.BY_NAME.containsKey(root) || variables.containsKey(root);
    }

    private void add(Field field, ASTReference reference) {
        boolean hasDefault = lastChild(reference) instanceof ASTExpression
                || reference.literal().startsWith("$!");
        for (String path : paths(reference, false, 0)) {
            all.add(new Reference(field, path, hasDefault));
        }
        if (!reference.literal().startsWith("$!")) {
            shownPath(reference).stream().findFirst().ifPresent(path -> paths.putIfAbsent(reference.literal(), path));
        }
    }

    private static @Nullable Node lastChild(Node node) {
        int children = node.jjtGetNumChildren();
        return children == 0 ? null : node.jjtGetChild(children - 1);
    }

    /** The path to name when this is shown and has no value; for a tool, that of what it is given. */
    private Set<String> shownPath(ASTReference reference) {
        Set<String> found = paths(reference, true, 0);
        return found.isEmpty() && Tools.BY_NAME.containsKey(reference.getRootString()) ? pathsWithin(reference) : found;
    }

    private Set<String> pathsWithin(Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Node child = node.jjtGetChild(i);
            Set<String> found = child instanceof ASTReference reference ? shownPath(reference) : pathsWithin(child);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** The paths a reference stands for; {@code full} says to go on below the elements of a list. */
    private Set<String> paths(ASTReference reference, boolean full, int chain) {
        String root = reference.getRootString();
        if (DATA.contains(root)) {
            return Set.of(root + names(reference));
        }
        Set<String> found = new TreeSet<>();
        if (chain < LONGEST_CHAIN) {
            for (Source source : variables.getOrDefault(root, List.of())) {
                String below = source.elements() && !full ? "" : names(reference);
                paths(source.reference(), full, chain + 1).forEach(path -> found.add(path + below));
            }
        }
        return found;
    }

    /** The names after the first, as far as they are fixed. */
    private static String names(ASTReference reference) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
            String name = name(reference.jjtGetChild(i));
            if (name == null) {
                break;
            }
            names.append('.').append(name);
        }
        return names.toString();
    }

    private static @Nullable String name(Node child) {
        if (child instanceof ASTIdentifier identifier) {
            return identifier.getIdentifier();
        }
        if (!(child instanceof Guarded)) {
            return null;
        }
        Node guarded = child.jjtGetChild(0);
        boolean gets = !(guarded instanceof ASTMethod method)
                || (method.getMethodName().equals("get") && method.jjtGetNumChildren() == 2);
        Node key = lastChild(guarded);
        while (key instanceof ASTExpression) {
            key = lastChild(key);
        }
        return gets && key instanceof ASTStringLiteral text && text.isConstant() ? constant(text) : null;
    }

    @SuppressWarnings("NullAway") // A constant needs no context.
    private static String constant(ASTStringLiteral text) {
        return (String) text.value(null);
    }

    /** Velocity itself has put the references within a text in quotes where they stand in the field. */
    private TemplateProblem unknown(Field field, ASTReference reference) {
        Set<String> known = new TreeSet<>(variables.keySet());
        known.addAll(DATA);
        known.addAll(Tools.BY_NAME.keySet());
        String root = reference.getRootString();
        String shown = root.length() > 40 ? root.substring(0, 40) + "…" : root;
        Position at = Position.START.of(reference.getLine(), reference.getColumn());
        return new TemplateProblem(
                field,
                at.line(),
                at.column(),
                "There is no $" + shown + " here; the nearest name is $" + Spelling.nearest(root, known)
                        + ". To show it as it stands, write \\$" + shown + ".");
    }
}
