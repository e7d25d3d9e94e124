package org.declic.content;

import java.util.Map;
import java.util.Set;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;

/** A content, compiled once for a version. Safe for threads. */
public sealed interface CompiledContent permits EmailTemplate, SmsTemplate, PushTemplate {

    /** The values of profile and context that the content asks for, in all fields. */
    Set<Reference> references();

    /** The lists that the content goes through, in all fields; see {@link CompiledTemplate#lists}. */
    Map<String, Set<String>> lists();

    /** The paths whose values get into a header of the message, where no line break may be. */
    Set<String> headerReferences();

    /** This, for code that delivers email only. */
    default EmailTemplate asEmail() {
        throw new IllegalStateException("Not the content of an email");
    }

    /** This, for code that delivers push messages only. */
    default PushTemplate asPush() {
        throw new IllegalStateException("Not the content of a push message");
    }

    /** This, for code that delivers SMS only. */
    default SmsTemplate asSms() {
        throw new IllegalStateException("Not the content of an SMS");
    }
}
