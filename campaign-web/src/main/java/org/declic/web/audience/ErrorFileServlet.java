package org.declic.web.audience;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.declic.audience.imports.ProfileImports;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** The lines of an import that have failed, as a file for whoever mends them. */
@WebServlet("/audiences/errors")
public class ErrorFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient ProfileImports imports;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient ImportTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SandboxId sandbox = signedIn.getSandboxId();
        @Nullable String asked = request.getParameter("id");
        String id = asked == null ? "" : asked;
        try {
            imports.get(sandbox, id);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"errors.csv\"");
        texts.errorFile()
                .write(
                        afterLine -> imports.failures(sandbox, id, afterLine, ErrorFile.AT_ONCE),
                        response.getOutputStream());
    }
}
