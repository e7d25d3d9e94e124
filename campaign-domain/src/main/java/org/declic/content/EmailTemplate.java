package org.declic.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of an email, compiled: renders the email for any recipient, by any number of threads at once.
 *
 * <p>The language is Velocity's: references with defaults ({@code ${context.offerCode|'none'}}), {@code #if},
 * {@code #foreach}, {@code #break}, {@code #set}. There are {@code $profile} and {@code $context}, which hold maps, lists,
 * texts, numbers and truth values and cannot be changed; the author's own variables; and the tools:
 * {@code $raw.html(value)} inserts a value into HTML as it is, {@code $url.encode(value)} makes it a part of a URL. Texts,
 * numbers, lists and maps have a few methods, such as {@code size()}, {@code isEmpty()}, {@code get(x)},
 * {@code containsKey(x)}, {@code toUpperCase()}, {@code substring(a, b)}. Any other name stands for nothing.
 *
 * <p>A value that is missing is shown as nothing, never as the source of its reference. So is a list or a map: these have
 * no text. In the HTML part each value is escaped for the place where it stands: text, attribute, URL, style, script.
 */
public final class EmailTemplate {

    private static final String HIDDEN = "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";

    private final Map<Field, FieldTemplate> fields;
    private final Set<Reference> references;

    private EmailTemplate(Map<Field, FieldTemplate> fields) {
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
    public static EmailTemplate compile(EmailContent content) {
        List<TemplateProblem> problems = new ArrayList<>();
        Map<Field, FieldTemplate> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            try {
                fields.put(field, FieldTemplate.compile(field, source(content, field)));
            } catch (TemplateException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
        return new EmailTemplate(fields);
    }

    private static String source(EmailContent content, Field field) {
        return switch (field) {
            case SUBJECT -> content.subject();
            case PREHEADER -> content.preheader();
            case HTML -> content.html();
            case TEXT -> content.text();
        };
    }

    /**
     * The email for one recipient.
     *
     * @throws RenderingException if a limit is exceeded, or the subject has a line break or another control character
     */
    public RenderedEmail render(RenderData data) {
        Set<String> missing = new LinkedHashSet<>();
        String subject = line(Field.SUBJECT, data, missing);
        return new RenderedEmail(subject, html(data, missing), plain(Field.TEXT, data, missing), missing);
    }

    private String plain(Field field, RenderData data, Set<String> missing) {
        FieldTemplate template = template(field);
        if (template.sourceLength() == 0) {
            return "";
        }
        BoundedWriter writer = new BoundedWriter(field, template.sourceLength());
        template.render(data, writer, missing);
        return writer.output().toString();
    }

    private String line(Field field, RenderData data, Set<String> missing) {
        String line = plain(field, data, missing);
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new RenderingException("A value brings a line break or another control character into the subject.")
                    .in(field);
        }
        return line;
    }

    private String html(RenderData data, Set<String> missing) {
        FieldTemplate template = template(Field.HTML);
        if (template.sourceLength() == 0) {
            return "";
        }
        String preheader = plain(Field.PREHEADER, data, missing).strip();
        HtmlWriter writer = new HtmlWriter(template.sourceLength());
        template.render(data, writer, missing);
        return writer.withPreheader(preheader.isEmpty() ? "" : HIDDEN + Escapers.html(preheader) + "</div>");
    }

    private FieldTemplate template(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** The values of profile and context that the content asks for, in all fields. */
    public Set<Reference> references() {
        return references;
    }

    /** The paths that the subject asks for. */
    public Set<String> headerReferences() {
        return references.stream()
                .filter(reference -> reference.field() == Field.SUBJECT)
                .map(Reference::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
