package org.declic.content.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.content.design.ComposedHtml.Piece;
import org.declic.template.Reference;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.declic.template.velocity.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** Knows which block of a design it was that wrote something into the HTML. */
public final class DesignPlaces {

    private final EmailDesign design;
    private final List<Block> blocks;
    private @Nullable ComposedHtml composed;

    public DesignPlaces(EmailDesign design) {
        this.design = design;
        blocks = design.blocks().toList();
    }

    /** The block with a problem of the HTML; nothing if it is in none, or only in what several make together. */
    public Optional<DesignPlace> of(TemplateProblem problem) {
        return composed()
                .at(problem.line(), problem.column())
                .findFirst()
                .map(Piece::block)
                .or(() -> first(problem))
                .map(this::place);
    }

    /** What is opened and not closed shows itself at the end of the mail only: the block that fails by itself. */
    private Optional<Integer> first(TemplateProblem problem) {
        return IntStream.rangeClosed(1, blocks.size())
                .boxed()
                .filter(number -> fails(number, problem))
                .findFirst();
    }

    private boolean fails(int number, TemplateProblem problem) {
        String source = composed().pieces().stream()
                .filter(piece -> piece.block() == number)
                .map(Piece::source)
                .collect(Collectors.joining("\n"));
        try {
            TemplateEngine.compile(problem.field(), source);
            return false;
        } catch (TemplateException e) {
            return e.problems().stream().anyMatch(each -> each.fault() == problem.fault());
        }
    }

    /** The block that asks for a value in the HTML. */
    public Optional<DesignPlace> of(Reference reference) {
        Pattern path = Pattern.compile(Pattern.quote(reference.path()) + "(?![A-Za-z0-9_-])");
        List<Piece> onLine = composed().on(reference.line()).toList();
        return Stream.concat(onLine.stream(), composed().pieces().stream())
                .filter(piece -> path.matcher(piece.source()).find())
                .findFirst()
                .map(Piece::block)
                .map(this::place);
    }

    /** The last footer, where the way out belongs. */
    public Optional<DesignPlace> footer() {
        return IntStream.rangeClosed(1, blocks.size())
                .filter(number -> blocks.get(number - 1) instanceof Block.Footer)
                .max()
                .stream()
                .mapToObj(this::place)
                .findFirst();
    }

    private DesignPlace place(int number) {
        return DesignPlace.block(number, blocks.get(number - 1));
    }

    private ComposedHtml composed() {
        if (composed == null) {
            composed = Mjml.compose(design);
        }
        return Objects.requireNonNull(composed);
    }
}
