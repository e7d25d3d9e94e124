package org.declic.content;

import java.util.Set;

/** Stand-in until the renderer is merged. */
public final class EmailTemplate {
    public static EmailTemplate compile(EmailContent content) {
        return new EmailTemplate();
    }

    public Set<String> headerReferences() {
        return Set.of();
    }

    public Set<Reference> references() {
        return Set.of();
    }
}
