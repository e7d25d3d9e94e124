package org.declic.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.declic.template.TemplateField;
import org.declic.template.velocity.TemplateEngine;

/** The lines of a field, each compiled on its own. Safe for threads. */
final class CompiledLines {

    private final List<CompiledTemplate> lines;

    private CompiledLines(List<CompiledTemplate> lines) {
        this.lines = lines;
    }

    static CompiledLines of(TemplateField field, List<String> sources) {
        List<CompiledTemplate> lines = new ArrayList<>();
        sources.forEach(source -> lines.add(TemplateEngine.compile(field, source)));
        return new CompiledLines(lines);
    }

    /** Each line for one recipient, without white space around it. */
    List<String> render(RenderData data, Set<String> missing) {
        List<String> rendered = new ArrayList<>();
        for (CompiledTemplate line : lines) {
            RenderedText text = line.render(data);
            missing.addAll(text.missing());
            rendered.add(text.text().strip());
        }
        return rendered;
    }
}
