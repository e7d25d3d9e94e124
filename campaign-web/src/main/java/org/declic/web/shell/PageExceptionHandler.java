package org.declic.web.shell;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import org.declic.access.MissingRightException;
import org.declic.shared.NotFoundException;
import org.primefaces.csp.CspException;

/**
 * Turns what a page throws into something friendly.
 *
 * <p>What is not found answers 404, what is not allowed 403; an expired page leads to the sign-in page, or is shown anew
 * to those still signed in. The rest answers 500; an Ajax request, to which no error page could be shown, is sent to the
 * page {@code /problem}.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOGGER = System.getLogger(PageExceptionHandler.class.getName());

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (events.hasNext() && !faces.getResponseComplete()) {
            Throwable cause = cause(events.next().getContext().getException());
            if (answered(faces, cause)) {
                clear();
            }
        }
        getWrapped().handle();
    }

    private void clear() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
    }

    private static boolean answered(FacesContext faces, Throwable cause) {
        boolean ajax = faces.getPartialViewContext().isAjaxRequest();
        if (cause instanceof SignedOutException) {
            faces.getExternalContext().invalidateSession();
            redirect(faces, faces.getExternalContext().getRequestContextPath() + "/sign-in?expired=true");
        } else if (cause instanceof ViewExpiredException) {
            redirect(faces, startAgain(faces));
        } else if (ajax) {
            LOGGER.log(Level.ERROR, "An Ajax request failed", cause);
            redirect(faces, faces.getExternalContext().getRequestContextPath() + "/problem");
        } else if (cause instanceof CspException) { // a form without the nonce that its page had
            refuse(faces, HttpServletResponse.SC_BAD_REQUEST);
        } else if (cause instanceof NotFoundException) {
            refuse(faces, HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof MissingRightException) {
            refuse(faces, HttpServletResponse.SC_FORBIDDEN);
        } else {
            return false;
        }
        return true;
    }

    private static String startAgain(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        LocalAddress page = LocalAddress.formPage(request);
        boolean onSignIn = page.text().startsWith(external.getRequestContextPath() + "/sign-in");
        if (onSignIn || external.getUserPrincipal() != null) {
            return page.text();
        }
        return external.getRequestContextPath() + "/sign-in?expired=true&to=" + page.encoded();
    }

    private static void redirect(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, "");
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was really thrown: Faces, EL and CDI wrap it. */
    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof ViewExpiredException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
