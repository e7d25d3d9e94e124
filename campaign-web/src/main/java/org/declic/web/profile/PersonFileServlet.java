package org.declic.web.profile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.declic.access.Right;
import org.declic.privacy.PersonalData;
import org.declic.profile.Identity;
import org.declic.shared.Json;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** All that is kept of a person as a file, for administrators: {@code ?namespace=email&userId=jane@example.com}. */
@WebServlet("/profiles/person.json")
public class PersonFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient PersonalData data;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.may(Right.ADMINISTER)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Identity identity = new Identity(text(request, "namespace"), text(request, "userId"));
        try {
            String document = Json.pretty(data.export(signedIn.actor(), signedIn.getSandboxId(), identity));
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"person.json\"");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(document);
        } catch (NotFoundException e) { // erased since the page was shown
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return Objects.requireNonNullElse(value, "").strip();
    }
}
