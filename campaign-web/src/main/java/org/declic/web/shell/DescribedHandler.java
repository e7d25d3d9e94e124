package org.declic.web.shell;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** The tag {@code described}: joins the inputs in its body with their label and their describing texts. */
public class DescribedHandler extends TagHandler {

    private final TagAttribute by;
    private final TagAttribute label;

    /** Called by Facelets. */
    public DescribedHandler(TagConfig config) {
        super(config);
        this.by = getRequiredAttribute("by");
        this.label = getRequiredAttribute("label");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        nextHandler.apply(context, parent);
        parent.getChildren().stream()
                .filter(EditableValueHolder.class::isInstance)
                .filter(input -> !input.getAttributes().containsKey("label"))
                .forEach(input -> describe(context, input));
    }

    private void describe(FaceletContext context, UIComponent input) {
        input.getPassThroughAttributes().putIfAbsent("aria-describedby", by.getValue(context));
        input.getAttributes().put("label", label.getValue(context));
    }
}
