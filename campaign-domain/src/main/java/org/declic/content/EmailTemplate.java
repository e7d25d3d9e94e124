package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.declic.template.velocity.TemplateEngine;
import org.owasp.encoder.Encode;

/**
 * The content of an email, compiled: renders the email for any recipient, by any number of threads at once.
 *
 * <p>The language is told in {@link org.declic.template}.
 */
public final class EmailTemplate implements CompiledContent {

    private static final String HIDDEN = "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";

    private final Map<EmailField, CompiledTemplate> fields;
    private final Set<Reference> references;

    private EmailTemplate(Map<EmailField, CompiledTemplate> fields) {
        this.fields = fields;
        references = fields.values().stream()
                .flatMap(field -> field.references().stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /**
     * Compiles all fields.
     *
     * @throws TemplateException with the problems of all fields, if there are any
     */
    static EmailTemplate compile(EmailContent content) {
        List<TemplateProblem> problems = new ArrayList<>();
        Map<EmailField, CompiledTemplate> fields = new EnumMap<>(EmailField.class);
        for (EmailField field : EmailField.values()) {
            try {
                fields.put(field, TemplateEngine.compile(field, content.source(field)));
            } catch (TemplateException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        return new EmailTemplate(fields);
    }

    /**
     * The email for one recipient.
     *
     * @throws RenderingException if a limit is exceeded, or the subject has a line break or another control character
     */
    public RenderedEmail render(RenderData data) {
        Set<String> missing = new LinkedHashSet<>();
        String subject = plain(EmailField.SUBJECT, data, missing);
        return new RenderedEmail(subject, html(data, missing), plain(EmailField.TEXT, data, missing), missing);
    }

    private String plain(EmailField field, RenderData data, Set<String> missing) {
        RenderedText rendered = template(field).render(data);
        missing.addAll(rendered.missing());
        return rendered.text();
    }

    private String html(RenderData data, Set<String> missing) {
        CompiledTemplate template = template(EmailField.HTML);
        if (template.isEmpty()) {
            return "";
        }
        String preheader = plain(EmailField.PREHEADER, data, missing).strip();
        RenderedText html = template.render(data);
        missing.addAll(html.missing());
        return preheader.isEmpty() ? html.text() : html.withFirstInBody(HIDDEN + Encode.forHtml(preheader) + "</div>");
    }

    private CompiledTemplate template(EmailField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    @Override
    public Set<Reference> references() {
        return references;
    }

    @Override
    public Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (CompiledTemplate field : fields.values()) {
            field.lists()
                    .forEach((path, names) -> lists.computeIfAbsent(path, list -> new LinkedHashSet<>())
                            .addAll(names));
        }
        return lists;
    }

    /** The subject is the only header that is written. */
    @Override
    public Set<String> headerReferences() {
        return references.stream()
                .filter(reference -> reference.field() == EmailField.SUBJECT)
                .map(Reference::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public <T> T match(Function<EmailTemplate, T> email) {
        return email.apply(this);
    }
}
