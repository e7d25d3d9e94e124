package org.declic.web.consent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.declic.consent.list.AddressLists;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** A list as a file: what its page shows with the same filter, however long it is. */
@WebServlet("/address-lists/list.csv")
public class ListFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 500;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient AddressLists lists;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SandboxId sandbox = signedIn.getSandboxId();
        ShownList shown = new ShownList(text(request, "list"), text(request, "text"), text(request, "cause"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + shown.filename() + "\"");
        ListCsv.write(after -> lists.page(sandbox, shown.list(), shown.filter(), after, AT_ONCE), response.getWriter());
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return Objects.requireNonNullElse(value, "");
    }
}
