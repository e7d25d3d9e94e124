package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.template.TemplateField;
import org.declic.template.TemplateProblem;
import org.declic.template.velocity.TemplateEngine;

/** The fields of a content, compiled; what a content of any channel is made of. Safe for threads. */
final class CompiledFields {

    private final Map<TemplateField, CompiledTemplate> templates;
    private final Set<Reference> references;

    private CompiledFields(Map<TemplateField, CompiledTemplate> templates) {
        this.templates = templates;
        references = templates.values().stream()
                .flatMap(template -> template.references().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * Compiles all fields.
     *
     * @throws TemplateException with the problems of all fields, if there are any
     */
    static CompiledFields of(Content content) {
        List<TemplateProblem> problems = new ArrayList<>();
        Map<TemplateField, CompiledTemplate> templates = new LinkedHashMap<>();
        content.sources().forEach((field, source) -> {
            try {
                templates.put(field, TemplateEngine.compile(field, source));
            } catch (TemplateException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        return new CompiledFields(templates);
    }

    CompiledTemplate template(TemplateField field) {
        return Objects.requireNonNull(templates.get(field));
    }

    /**
     * A field for one recipient.
     *
     * @param missing takes the paths that have no value
     * @throws RenderingException if a limit is exceeded
     */
    String render(TemplateField field, RenderData data, Set<String> missing) {
        RenderedText rendered = template(field).render(data);
        missing.addAll(rendered.missing());
        return rendered.text();
    }

    /** The values that the fields ask for. */
    Set<Reference> references() {
        return references;
    }

    /** The lists that the fields go through; see {@link CompiledTemplate#lists}. */
    Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (CompiledTemplate template : templates.values()) {
            template.lists()
                    .forEach((path, names) -> lists.computeIfAbsent(path, list -> new LinkedHashSet<>())
                            .addAll(names));
        }
        return lists;
    }
}
