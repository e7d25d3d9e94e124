package org.declic.web.audience;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.declic.access.MissingRightException;
import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.ImportFormat;
import org.declic.audience.file.InvalidImportException;
import org.declic.audience.imports.ImportSource;
import org.declic.audience.imports.ImportUploads;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/**
 * Takes a file for an audience from the script of its page: the body is the file, which goes to the disk as it comes. What is
 * refused is said in the user's language, as text.
 *
 * <p>No form, and none of another site's: browsers send these types across sites only with permission, which nobody gives.
 */
@WebServlet("/audiences/upload")
public class ImportUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.audience.Audience";
    private static final Map<String, ImportFormat> FORMATS =
            Map.of("text/csv", ImportFormat.CSV, "application/x-ndjson", ImportFormat.NDJSON);

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient ImportUploads uploads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportFormat> format =
                Optional.ofNullable(request.getContentType()).map(FORMATS::get);
        if (format.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            ImportSource source = new ImportSource(
                    parameter(request, "audience", ""),
                    format.get(),
                    ColumnMapping.of(parameter(request, "mapping", "{}")));
            uploads.accept(signedIn.actor(), signedIn.getSandboxId(), source, request.getInputStream());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } catch (InvalidImportException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, texts.get(BUNDLE, "upload." + e.code()));
        } catch (NotFoundException e) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, texts.get(BUNDLE, "refusal.gone"));
        } catch (MissingRightException e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, texts.get(BUNDLE, "refusal.right"));
        }
    }

    private static String parameter(HttpServletRequest request, String name, String usual) {
        return Optional.ofNullable(request.getParameter(name)).orElse(usual);
    }

    private static void refuse(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text);
    }
}
