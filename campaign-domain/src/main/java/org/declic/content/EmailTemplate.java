package org.declic.content;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.owasp.encoder.Encode;

/**
 * The content of an email, compiled: renders the email for any recipient, by any number of threads at once.
 *
 * <p>The language is told in {@link org.declic.template}.
 */
public final class EmailTemplate implements CompiledContent {

    private static final String HIDDEN = "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";

    private final CompiledFields fields;

    private EmailTemplate(CompiledFields fields) {
        this.fields = fields;
    }

    /**
     * Compiles all fields.
     *
     * @throws TemplateException with the problems of all fields, if there are any
     */
    static EmailTemplate compile(EmailContent content) {
        return new EmailTemplate(CompiledFields.of(content));
    }

    /**
     * The email for one recipient.
     *
     * @throws RenderingException if a limit is exceeded, or the subject has a line break or another control character
     */
    public RenderedEmail render(RenderData data) {
        Set<String> missing = new LinkedHashSet<>();
        String subject = fields.render(EmailField.SUBJECT, data, missing);
        String text = fields.render(EmailField.TEXT, data, missing);
        return new RenderedEmail(subject, html(data, missing), text, missing);
    }

    private String html(RenderData data, Set<String> missing) {
        CompiledTemplate template = fields.template(EmailField.HTML);
        if (template.isEmpty()) {
            return "";
        }
        String preheader = fields.render(EmailField.PREHEADER, data, missing).strip();
        RenderedText html = template.render(data);
        missing.addAll(html.missing());
        return preheader.isEmpty() ? html.text() : html.withFirstInBody(HIDDEN + Encode.forHtml(preheader) + "</div>");
    }

    @Override
    public Set<Reference> references() {
        return fields.references();
    }

    @Override
    public Map<String, Set<String>> lists() {
        return fields.lists();
    }

    /** The subject is the only header that is written. */
    @Override
    public Set<String> headerReferences() {
        return references().stream()
                .filter(reference -> reference.field() == EmailField.SUBJECT)
                .map(Reference::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public EmailTemplate asEmail() {
        return this;
    }
}
