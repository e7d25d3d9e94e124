package org.declic.content;

import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** One field of an email, compiled. Safe for threads. */
@SuppressWarnings("NullAway") // Velocity's class is not annotated.
final class FieldTemplate extends Template {

    private final Field field;
    private final int sourceLength;
    private final List<ParsedPiece> pieces = new ArrayList<>();
    private Position position = Position.START;
    private References references;

    private FieldTemplate(Field field, String source) {
        this.field = field;
        sourceLength = source.length();
        setName(field.name());
        setRuntimeServices(Sandbox.INSTANCE);
    }

    /** A piece that was parsed: the field itself, or a text in quotes within it. */
    record ParsedPiece(SimpleNode tree, Set<SimpleNode> literals) {}

    /** @throws TemplateException if {@code source} is not a template, or one that is not allowed */
    static FieldTemplate compile(Field field, String source) {
        TemplateChecks.checkSource(field, source);
        FieldTemplate template = new FieldTemplate(field, source);
        try {
            template.setData(Sandbox.INSTANCE.parse(new StringReader(source), template));
            template.initDocument();
        } catch (ParseException e) {
            throw ParseProblems.of(field, e);
        } catch (VelocityException e) {
            throw ParseProblems.of(field, template.position, e);
        } catch (StackOverflowError e) {
            throw TemplateChecks.tooDeep(field, template.position);
        }
        template.references = References.in(field, template.pieces);
        template.pieces.clear();
        return template;
    }

    /** Called by the sandbox before it parses anything. */
    void check(String piece) {
        TemplateChecks.checkPiece(field, position, piece);
    }

    /** Called by the sandbox for everything that it has parsed. */
    void admit(SimpleNode tree) {
        TemplateChecks checks = new TemplateChecks(field, position);
        checks.check(tree);
        pieces.add(new ParsedPiece(tree, checks.literals()));
        Guards.putInto(tree);
    }

    Position enter(int line, int column) {
        Position outside = position;
        position = outside.of(line, column).inQuotes();
        return outside;
    }

    void leave(Position outside) {
        position = outside;
    }

    int sourceLength() {
        return sourceLength;
    }

    Set<Reference> references() {
        return references.all();
    }

    /** The path that a reference as written stands for, if it stands for one. */
    @Nullable
    String pathOf(String literal) {
        return references.pathOf(literal);
    }

    /** @throws RenderingException if a limit is exceeded */
    void render(RenderData data, Writer writer, Set<String> missing) {
        try {
            merge(new Rendering(this, data, missing), writer);
        } catch (RenderingException e) {
            throw e.in(field);
        }
    }
}
