package org.declic.template.velocity;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.shared.OneLineText;
import org.declic.template.CompiledTemplate;
import org.declic.template.Position;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.html.BoundedWriter;
import org.declic.template.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** One field as Velocity has compiled it. */
@SuppressWarnings("NullAway") // Velocity's class is not annotated.
final class VelocityTemplate extends Template implements CompiledTemplate {

    private final TemplateField field;
    private final int sourceLength;
    private final List<ParsedPiece> pieces = new ArrayList<>();
    private Position position = Position.START;
    private References references;

    private VelocityTemplate(TemplateField field, String source) {
        this.field = field;
        sourceLength = source.length();
        setName(field.name());
        setRuntimeServices(TemplateEngine.INSTANCE);
    }

    /** A piece that was parsed: the field itself, or a text in quotes within it. */
    record ParsedPiece(SimpleNode tree, Set<SimpleNode> literals) {}

    /** @throws TemplateException if {@code source} is not a template, or one that is not allowed */
    static VelocityTemplate compile(TemplateField field, String source) {
        TemplateChecks.checkSource(field, source);
        VelocityTemplate template = new VelocityTemplate(field, source);
        try {
            template.setData(TemplateEngine.INSTANCE.parse(new StringReader(source), template));
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

    @Override
    public boolean isEmpty() {
        return sourceLength == 0;
    }

    @Override
    public Set<Reference> references() {
        return references.all();
    }

    @Override
    public Map<String, Set<String>> lists() {
        return references.lists();
    }

    /** The path that a reference as written stands for, if it stands for one. */
    @Nullable
    String pathOf(String literal) {
        return references.pathOf(literal);
    }

    @Override
    public RenderedText render(RenderData data) {
        if (isEmpty()) {
            return RenderedText.EMPTY;
        }
        BoundedWriter writer = writer();
        Set<String> missing = new LinkedHashSet<>();
        try {
            merge(new Rendering(this, data, missing), writer);
        } catch (RenderingException e) {
            throw e.in(field);
        } catch (VelocityException e) {
            // Not as the cause: Velocity's message may quote a value.
            throw new RenderingException("The template does not fit the data.").in(field);
        }
        return new RenderedText(allowed(writer.text()), missing, writer.startOfBody());
    }

    private BoundedWriter writer() {
        return field.kind() == TemplateField.Kind.HTML
                ? new HtmlWriter(field.longestOutput(), sourceLength)
                : new BoundedWriter(field.longestOutput(), sourceLength);
    }

    private String allowed(String text) {
        if (field.kind() == TemplateField.Kind.LINE && !OneLineText.isOneLine(text)) {
            throw new RenderingException(
                            "A value brings a line break or another control character into the " + field.word() + ".")
                    .in(field);
        }
        return text;
    }
}
