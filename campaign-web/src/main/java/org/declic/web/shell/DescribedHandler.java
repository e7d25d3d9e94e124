package org.declic.web.shell;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

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
        List<UIComponent> others = List.copyOf(parent.getChildren());
        nextHandler.apply(context, parent);
        parent.getChildren().stream()
                .filter(child -> !others.contains(child))
                .flatMap(DescribedHandler::inputs)
                .forEach(input -> describe(context, input));
    }

    private static Stream<UIComponent> inputs(UIComponent component) {
        return component instanceof EditableValueHolder
                ? Stream.of(component)
                : component.getChildren().stream().flatMap(DescribedHandler::inputs);
    }

    private void describe(FaceletContext context, UIComponent input) {
        input.getPassThroughAttributes().putIfAbsent("aria-describedby", by.getValue(context));
        input.getAttributes().put("label", label.getValue(context));
    }
}
