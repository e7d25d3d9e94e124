package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The navigation and the menus of the frame. */
@Named
@RequestScoped
public class ShellView {

    private final HttpServletRequest request;
    private final SignedIn signedIn;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ShellView() {
        this(null, null);
    }

    @Inject
    public ShellView(HttpServletRequest request, SignedIn signedIn) {
        this.request = request;
        this.signedIn = signedIn;
    }

    /** Whether the page belongs to the room at {@code path}, such as {@code /channels}. */
    public boolean isIn(String path) {
        String viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return viewId.startsWith(path + ".") || viewId.startsWith(path + "/");
    }

    /** The page to come back to after switching the language. */
    public String getHere() {
        boolean sent = "POST".equals(request.getMethod());
        return (sent ? LocalAddress.formPage(request) : LocalAddress.current(request)).text();
    }

    /** Works in another sandbox; starts anew there, since nothing of this one is found in that one. */
    public String switchTo(String sandboxId) {
        signedIn.switchTo(sandboxId);
        return "/campaigns?faces-redirect=true";
    }

    /** Ends the session. */
    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/sign-in?faces-redirect=true&out=true";
    }
}
