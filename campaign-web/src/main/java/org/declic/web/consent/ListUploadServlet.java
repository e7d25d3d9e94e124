package org.declic.web.consent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.MissingRightException;
import org.declic.access.Right;
import org.declic.consent.list.InvalidListFileException;
import org.declic.consent.list.ListImport;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file for a list from the script of its page: the body is the file. Answers once it is read; what is refused is said in
 * the user's language, as text.
 *
 * <p>No form, and none of another site's: browsers send this type across sites only with permission, which nobody gives.
 */
@WebServlet("/address-lists/upload")
public class ListUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CSV = "text/csv";

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient ListImport imports;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CSV.equals(request.getContentType())) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            signedIn.actor().require(Right.EDIT_PROFILES);
            add(request, response);
        } catch (InvalidListFileException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "upload." + e.fault());
        } catch (MissingRightException e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "refusal.right");
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SentFile> sent = SentFile.store(request.getInputStream());
        if (sent.isEmpty()) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "upload.too-large");
            return;
        }
        try (SentFile file = sent.get()) {
            ShownList shown = new ShownList(text(request, "list"), "", "");
            imports.add(signedIn.actor(), signedIn.getSandboxId(), shown.list(), file.named(text(request, "filename")));
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        }
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return Objects.requireNonNullElse(value, "");
    }

    private void refuse(HttpServletResponse response, int status, String key) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(texts.get(AddressListsView.BUNDLE, key, SentFile.LARGEST_MEGABYTES));
    }
}
