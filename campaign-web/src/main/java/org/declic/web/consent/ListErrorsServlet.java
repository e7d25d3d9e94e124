package org.declic.web.consent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.declic.consent.list.ListUpload;
import org.declic.consent.list.ListUploads;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** The first lines of an uploaded file that were left out, as a file for whoever mends them. */
@WebServlet("/address-lists/errors")
public class ListErrorsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient ListUploads uploads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String asked = request.getParameter("id");
        ListUpload upload;
        try {
            upload = uploads.get(signedIn.getSandboxId(), Objects.requireNonNullElse(asked, ""));
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
        ListCsv.write(upload, response.getWriter());
    }
}
