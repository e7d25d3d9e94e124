package org.declic.web.campaign;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.declic.shared.NotFoundException;

/** What to answer when an address names no campaign of the sandbox. */
final class Missing {

    private Missing() {}

    /** Answers 404 and renders no page. */
    static void answer() {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot answer", e);
        }
        context.responseComplete();
    }

    static NotFoundException exception() {
        return new NotFoundException("campaign", "");
    }
}
