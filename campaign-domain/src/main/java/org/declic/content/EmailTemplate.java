package org.declic.content;

import java.util.Set;

/** Stand-in until the renderer is merged. */
public final class EmailTemplate {
    private final EmailContent content;

    private EmailTemplate(EmailContent content) {
        this.content = content;
    }

    public static EmailTemplate compile(EmailContent content) {
        return new EmailTemplate(content);
    }

    public RenderedEmail render(RenderData data) {
        return new RenderedEmail(content.subject(), content.html(), content.text(), Set.of());
    }

    public Set<Reference> references() {
        return Set.of();
    }

    public Set<String> headerReferences() {
        return Set.of();
    }
}
