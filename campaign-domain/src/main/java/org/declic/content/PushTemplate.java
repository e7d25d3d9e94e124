package org.declic.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.content.PushContent.Button;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;

/** The content of a push message, compiled: renders it for any recipient, by any number of threads at once. */
public final class PushTemplate implements CompiledContent {

    private final CompiledFields fields;
    private final CompiledLines links;
    private final CompiledLines data;
    private final PushContent content;

    private PushTemplate(CompiledFields fields, CompiledLines links, CompiledLines data, PushContent content) {
        this.fields = fields;
        this.links = links;
        this.data = data;
        this.content = content;
    }

    /**
     * Compiles all fields. Buttons and data are compiled line by line as well, so that no value can add a line.
     *
     * @throws TemplateException with the problems of all fields, if there are any
     */
    static PushTemplate compile(PushContent content) {
        CompiledFields fields = CompiledFields.of(content);
        CompiledLines links = CompiledLines.of(
                PushField.BUTTONS, content.buttons().stream().map(Button::link).toList());
        CompiledLines data = CompiledLines.of(
                PushField.DATA,
                content.dataLines().stream().map(PushContent.DataLine::value).toList());
        return new PushTemplate(fields, links, data, content);
    }

    /**
     * The message for one recipient.
     *
     * @throws RenderingException if a limit is exceeded, a line gets a line break, or the badge is no number
     */
    public RenderedPush render(RenderData values) {
        Set<String> missing = new LinkedHashSet<>();
        RenderedPush.Alert alert = new RenderedPush.Alert(
                fields.render(PushField.TITLE, values, missing).strip(),
                fields.render(PushField.BODY, values, missing).strip(),
                fields.render(PushField.IMAGE, values, missing).strip(),
                fields.render(PushField.MEDIA, values, missing).strip());
        return new RenderedPush(
                alert,
                content.click(),
                fields.render(PushField.LINK, values, missing).strip(),
                buttons(values, missing),
                data(values, missing),
                badge(fields.render(PushField.BADGE, values, missing).strip()),
                content.options(),
                missing);
    }

    private List<Button> buttons(RenderData values, Set<String> missing) {
        List<String> rendered = links.render(values, missing);
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < rendered.size(); i++) {
            Button written = content.buttons().get(i);
            buttons.add(new Button(written.id(), written.label(), written.click(), rendered.get(i)));
        }
        return buttons;
    }

    private Map<String, String> data(RenderData values, Set<String> missing) {
        List<String> rendered = data.render(values, missing);
        List<PushContent.DataLine> lines = content.dataLines();
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < rendered.size(); i++) {
            entries.put(lines.get(i).key(), rendered.get(i));
        }
        return entries;
    }

    private static String badge(String text) {
        if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
            throw new RenderingException("The badge is no number");
        }
        return text;
    }

    @Override
    public Set<Reference> references() {
        return fields.references();
    }

    @Override
    public Map<String, Set<String>> lists() {
        return fields.lists();
    }

    /** What is sent is JSON: nothing in it is a header. */
    @Override
    public Set<String> headerReferences() {
        return Set.of();
    }

    @Override
    public PushTemplate asPush() {
        return this;
    }
}
