package org.declic.template.velocity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.declic.shared.Spelling;
import org.declic.template.Fault;
import org.declic.template.Limits;
import org.declic.template.Position;
import org.declic.template.Reference;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.TemplateProblem;
import org.declic.template.tool.ToolFunction;
import org.declic.template.tool.Toolbox;
import org.jspecify.annotations.Nullable;

/** The references of one field, found in its parsed and prepared pieces, and the paths that they stand for. */
final class References {

    private static final Set<String> DATA = Set.of("profile", "context", "links");
    private static final String LOOP_STATE = "foreach";

    /** Templates were written before there were other tools, so a variable may be called like one of those and hides it. */
    private static final Set<String> FIRST_TOOLS = Set.of("raw", "url");

    private static final int MOST_SOURCES = 20;

    private final Map<String, Set<Path>> variables = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Set<Reference> all = new LinkedHashSet<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    /**
     * What a reference stands for.
     *
     * @param path as told; of what is in a list, that of the list
     * @param full going on below the elements of lists
     * @param list the full path of the innermost list that it is in; empty when it is in none
     */
    private record Path(String path, String full, boolean inList, String list) {

        /** One that would become too long stays as it is, as with names that are not fixed. */
        Path below(String names) {
            if (names.isEmpty() || full.length() + names.length() > Limits.PATH) {
                return this;
            }
            return new Path(inList ? path : path + names, full + names, inList, list);
        }

        Path elements(boolean ofList) {
            return new Path(path, full, true, ofList ? full : "");
        }
    }

    private References() {}

    /** @throws TemplateException if a reference is to nothing that there is */
    static References in(TemplateField field, List<VelocityTemplate.ParsedPiece> pieces) {
        References references = new References();
        pieces.forEach(piece -> references.findVariables(piece.tree()));
        List<TemplateProblem> problems = new ArrayList<>();
        for (VelocityTemplate.ParsedPiece piece : pieces) {
            references.findReferences(field, piece, piece.tree(), problems);
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        references.variables.clear();
        return references;
    }

    static boolean isReserved(String name) {
        return DATA.contains(name) || FIRST_TOOLS.contains(name) || name.equals(LOOP_STATE);
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

    Map<String, Set<String>> lists() {
        return Collections.unmodifiableMap(lists);
    }

    @Nullable
    String pathOf(String literal) {
        return paths.get(literal);
    }

    /** In the order of the source, in which a variable is set before it is used. */
    private void findVariables(Node node) {
        if (node instanceof ASTSetDirective) {
            addVariable((ASTReference) node.jjtGetChild(0), node.jjtGetChild(1), false);
        } else if (node instanceof ASTDirective directive
                && directive.getDirectiveName().equals("foreach")) {
            addVariable((ASTReference) node.jjtGetChild(0), node.jjtGetChild(2), true);
            variables.putIfAbsent(LOOP_STATE, Set.of());
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            findVariables(node.jjtGetChild(i));
        }
    }

    /** What a method makes of the data, such as the keys of a map, is gone through like a list but is none of the data. */
    private void addVariable(ASTReference variable, Node value, boolean elements) {
        Set<Path> known = variables.computeIfAbsent(variable.getRootString(), name -> new LinkedHashSet<>());
        Node source = value instanceof ASTExpression ? value.jjtGetChild(0) : value;
        if (source instanceof ASTReference reference && known.size() < MOST_SOURCES) {
            boolean list = elements && fixedNames(reference) == reference.jjtGetNumChildren();
            for (Path path : paths(reference)) {
                known.add(elements ? path.elements(list) : path);
                if (list) {
                    lists.computeIfAbsent(path.full(), name -> new LinkedHashSet<>());
                }
            }
        }
    }

    private void findReferences(
            TemplateField field, VelocityTemplate.ParsedPiece piece, SimpleNode node, List<TemplateProblem> problems) {
        if (node instanceof ASTReference reference && !piece.literals().contains(node)) {
            TemplateProblem problem =
                    isKnown(reference.getRootString()) ? unknownFunction(field, reference) : unknown(field, reference);
            if (problem == null) {
                add(field, reference);
            } else if (problems.size() < Limits.PROBLEMS) {
                problems.add(problem);
            }
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            findReferences(field, piece, (SimpleNode) node.jjtGetChild(i), problems);
        }
    }

    private boolean isKnown(String root) {
        return DATA.contains(root) || isTool(root) || variables.containsKey(root);
    }

    private boolean isTool(String root) {
        return Toolbox.tools().contains(root) && !variables.containsKey(root);
    }

    private void add(TemplateField field, ASTReference reference) {
        boolean hasDefault = lastChild(reference) instanceof ASTExpression
                || reference.literal().startsWith("$!");
        for (Path path : paths(reference)) {
            all.add(new Reference(field, reference.getLine(), path.path(), hasDefault));
            if (!path.list().isEmpty() && path.full().length() > path.list().length()) {
                String names = path.full().substring(path.list().length() + 1);
                lists.computeIfAbsent(path.list(), name -> new LinkedHashSet<>())
                        .add(names);
            }
        }
        if (!reference.literal().startsWith("$!")) {
            shownPath(reference).ifPresent(path -> paths.putIfAbsent(reference.literal(), path));
        }
    }

    private static @Nullable Node lastChild(Node node) {
        int children = node.jjtGetNumChildren();
        return children == 0 ? null : node.jjtGetChild(children - 1);
    }

    /** The path to name when this is shown and has no value; for a tool, that of what it is given. */
    private Optional<String> shownPath(ASTReference reference) {
        return isTool(reference.getRootString())
                ? pathWithin(reference)
                : paths(reference).stream().findFirst().map(Path::full);
    }

    private Optional<String> pathWithin(Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Node child = node.jjtGetChild(i);
            Optional<String> found = child instanceof ASTReference reference ? shownPath(reference) : pathWithin(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Path> paths(ASTReference reference) {
        String root = reference.getRootString();
        String names = names(reference);
        return DATA.contains(root)
                ? List.of(new Path(root + names, root + names, false, ""))
                : variables.getOrDefault(root, Set.of()).stream()
                        .map(path -> path.below(names))
                        .toList();
    }

    /** The names after the first, as far as they are fixed. */
    private static String names(ASTReference reference) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < fixedNames(reference); i++) {
            names.append('.').append(name(reference.jjtGetChild(i)));
        }
        return names.toString();
    }

    private static int fixedNames(ASTReference reference) {
        int fixed = 0;
        while (fixed < reference.jjtGetNumChildren() && name(reference.jjtGetChild(fixed)) != null) {
            fixed++;
        }
        return fixed;
    }

    private static @Nullable String name(Node child) {
        if (child instanceof ASTIdentifier identifier) {
            return identifier.getIdentifier();
        }
        if (!(child instanceof GuardNode)) {
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

    /** What is wrong with the call of a tool's function, if this is one. */
    private @Nullable TemplateProblem unknownFunction(TemplateField field, ASTReference reference) {
        String tool = reference.getRootString();
        boolean called = isTool(tool)
                && reference.jjtGetNumChildren() > 0
                && reference.jjtGetChild(0) instanceof GuardNode guard
                && guard.inner() instanceof ASTMethod;
        if (!called) {
            return null;
        }
        ASTMethod method = (ASTMethod) ((GuardNode) reference.jjtGetChild(0)).inner();
        Position at = Position.START.of(reference.getLine(), reference.getColumn());
        ToolFunction function = Toolbox.find(tool, method.getMethodName());
        if (function != null) {
            return function.takes(method.jjtGetNumChildren() - 1)
                    ? null
                    : TemplateProblem.of(field, at, Fault.ARGUMENTS_OF_FUNCTION, function.signature());
        }
        String call = tool + '.' + shortened(method.getMethodName());
        return Spelling.nearest(method.getMethodName(), Toolbox.functionsOf(tool))
                .map(near -> TemplateProblem.of(field, at, Fault.MISSPELT_FUNCTION, call, tool + '.' + near))
                .orElseGet(() -> TemplateProblem.of(field, at, Fault.UNKNOWN_FUNCTION, call));
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** Velocity itself has put the references within a text in quotes where they stand in the field. */
    private TemplateProblem unknown(TemplateField field, ASTReference reference) {
        Set<String> known = new TreeSet<>(variables.keySet());
        known.addAll(DATA);
        known.addAll(Toolbox.tools());
        String root = reference.getRootString();
        String shown = shortened(root);
        Position at = Position.START.of(reference.getLine(), reference.getColumn());
        return Spelling.nearest(root, known)
                .map(near -> TemplateProblem.of(field, at, Fault.MISSPELT_NAME, shown, near))
                .orElseGet(() -> TemplateProblem.of(field, at, Fault.UNKNOWN_NAME, shown));
    }
}
