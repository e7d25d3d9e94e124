package org.declic.content;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;

/** The content of an SMS, compiled: renders the SMS for any recipient, by any number of threads at once. */
public final class SmsTemplate implements CompiledContent {

    private final CompiledFields fields;

    SmsTemplate(CompiledFields fields) {
        this.fields = fields;
    }

    /**
     * The SMS for one recipient.
     *
     * @throws RenderingException if a limit is exceeded
     */
    public RenderedSms render(RenderData data) {
        Set<String> missing = new LinkedHashSet<>();
        return new RenderedSms(
                new SmsText(fields.render(SmsField.MESSAGE, data, missing).strip()), missing);
    }

    @Override
    public Set<Reference> references() {
        return fields.references();
    }

    @Override
    public Map<String, Set<String>> lists() {
        return fields.lists();
    }

    /** An SMS has no headers. */
    @Override
    public Set<String> headerReferences() {
        return Set.of();
    }

    @Override
    public SmsTemplate asSms() {
        return this;
    }
}
