package org.declic.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives every page the language of the user's preferences, from its first phase on, and lets forms keep the parameters of
 * their page in the address, so that a page that answers a form can be reloaded, switched to the other language and come
 * back to.
 */
public class PageViewHandler extends ViewHandlerWrapper {

    private static final String LINK = PageViewHandler.class.getName() + ".link";

    /** Called by Faces. */
    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Preferences.class).get().getLocale();
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot root = context.getViewRoot();
        boolean form = root != null
                && viewId.equals(root.getViewId())
                && !context.getAttributes().containsKey(LINK);
        String query = form ? query(context, root) : "";
        return query.isEmpty() || address.contains("?") ? address : address + "?" + query;
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParameters) {
        context.getAttributes().put(LINK, true);
        try {
            return super.getBookmarkableURL(context, viewId, parameters, includeViewParameters);
        } finally {
            context.getAttributes().remove(LINK);
        }
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParameters) {
        context.getAttributes().put(LINK, true);
        try {
            return super.getRedirectURL(context, viewId, parameters, includeViewParameters);
        } finally {
            context.getAttributes().remove(LINK);
        }
    }

    private static String query(FacesContext context, UIViewRoot root) {
        return ViewMetadata.getViewParameters(root).stream()
                .flatMap(parameter -> pair(context, parameter).stream())
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> pair(FacesContext context, UIViewParameter parameter) {
        String sent = context.getExternalContext().getRequestParameterMap().get(parameter.getName());
        return Optional.ofNullable(sent)
                .filter(value -> !value.isEmpty())
                .map(value -> encoded(parameter.getName()) + "=" + encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
