package org.declic.content;

import java.util.Objects;

/**
 * The authored sources of an email, in the Velocity template language.
 *
 * <p>An empty text stands for a part that is not wanted; whether an email may do without it is decided at review.
 *
 * @param subject one line of plain text
 * @param preheader plain text that mail programs show after the subject
 * @param html the HTML part, a whole document
 * @param text the plain text part
 */
public record EmailContent(String subject, String preheader, String html, String text) {

    public EmailContent {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(preheader, "preheader");
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(text, "text");
    }

    /** What was written in that field. */
    String source(EmailField field) {
        return switch (field) {
            case SUBJECT -> subject;
            case PREHEADER -> preheader;
            case HTML -> html;
            case TEXT -> text;
        };
    }
}
