package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the present request has to say to the user: what was done, what is wrong and where. */
@Named
@RequestScoped
public class Summary {

    /** Marks the input with that id as wrong and says why; without such an input it is said for the whole page. */
    public void reject(String inputId, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<UIComponent> input = find(faces.getViewRoot(), inputId);
        input.filter(EditableValueHolder.class::isInstance)
                .map(EditableValueHolder.class::cast)
                .ifPresent(holder -> holder.setValid(false));
        faces.addMessage(
                input.map(found -> found.getClientId(faces)).orElse(null),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    /** True if the page has an input with that id. */
    public boolean shows(String inputId) {
        return find(FacesContext.getCurrentInstance().getViewRoot(), inputId).isPresent();
    }

    /** What was done. */
    public List<String> getDone() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** What is wrong, in the order of the fields. */
    public List<Problem> getProblems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Problem> problems = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            faces.getMessageList(id).stream()
                    .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
                    .map(message -> problem(faces, id, message))
                    .forEach(problems::add);
        }
        return problems;
    }

    /** Whether a field is among the problems. */
    public boolean isOfFields() {
        return getProblems().stream().anyMatch(problem -> problem.getField() != null);
    }

    private static Problem problem(FacesContext faces, @Nullable String id, FacesMessage message) {
        String text = Objects.requireNonNullElse(message.getSummary(), "");
        if (id == null) {
            return new Problem(null, text);
        }
        UIComponent input = faces.getViewRoot().findComponent(id);
        Object label = input == null ? null : input.getAttributes().get("label");
        return new Problem(id, label == null ? text : label + ": " + text);
    }

    private static Optional<UIComponent> find(UIComponent parent, String id) {
        if (id.equals(parent.getId())) {
            return Optional.of(parent);
        }
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            Optional<UIComponent> found = find(children.next(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** One thing that is wrong. */
    public static final class Problem {

        private final @Nullable String field;
        private final String text;

        Problem(@Nullable String field, String text) {
            this.field = field;
            this.text = text;
        }

        /** The client id of the input, when it is about one. */
        public @Nullable String getField() {
            return field;
        }

        /** What is wrong. */
        public String getText() {
            return text;
        }
    }
}
