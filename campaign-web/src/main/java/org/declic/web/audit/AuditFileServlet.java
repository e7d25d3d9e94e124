package org.declic.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.declic.access.Right;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditLog;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;

/** The audit log as a file for spreadsheets, filtered as the page is; administrators only. */
@WebServlet("/audit-log.csv")
public class AuditFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 500;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient AuditLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.may(Right.ADMINISTER)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SandboxId sandbox = signedIn.getSandboxId();
        AuditFilter filter = AuditSearch.of(request::getParameter).filter(signedIn.getZone());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
        AuditFile.write(after -> log.page(sandbox, filter, after, AT_ONCE), response.getOutputStream());
    }
}
