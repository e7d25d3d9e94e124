package org.declic.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedKind;
import org.declic.shared.Page;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/** The audit log, newest first. */
@Named
@RequestScoped
public class AuditLogView {

    private static final String BUNDLE = "org.declic.web.audit.Audit";
    private static final int PAGE_SIZE = 25;

    private final AuditLog log;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final Texts texts;

    private AuditSearch search = new AuditSearch("", "", "", "", "", "");
    private String after = "";
    private Page<AuditEntry> page = new Page<>(List.of(), null);

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AuditLogView() {
        this(null, null, null, null);
    }

    @Inject
    public AuditLogView(AuditLog log, SignedIn signedIn, HttpServletRequest request, Texts texts) {
        this.log = log;
        this.signedIn = signedIn;
        this.request = request;
        this.texts = texts;
    }

    /** Reads what the address asks for; administrators only. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        search = AuditSearch.of(request::getParameter);
        page = log.page(signedIn.getSandboxId(), search.filter(signedIn.getZone()), Optional.of(after), PAGE_SIZE);
    }

    /** The entries shown. */
    public Page<AuditEntry> getPage() {
        return page;
    }

    /** How many fields were changed. */
    public String count(AuditEntry entry) {
        return texts.get(BUNDLE, "changes", entry.changes().size());
    }

    /** True if something is looked for. */
    public boolean isSearched() {
        return !search.isEmpty();
    }

    /** Where the file for spreadsheets is, with the same entries. */
    public String getFile() {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return request.getContextPath() + "/audit-log.csv" + (query.isEmpty() ? "" : "?" + query);
    }

    /** What may have been done. */
    public List<AuditAction> getActions() {
        return List.of(AuditAction.values());
    }

    /** To what it may have been done. */
    public List<AuditedKind> getKinds() {
        return List.of(AuditedKind.values());
    }

    /** A part of the name of who did it. */
    public String getActor() {
        return search.actor();
    }

    /** A part of the name or id of what was changed. */
    public String getText() {
        return search.text();
    }

    /** The kind of things looked for; empty for all. */
    public String getKind() {
        return search.kind();
    }

    /** What was done; empty for all. */
    public String getAction() {
        return search.action();
    }

    /** The first day. */
    public String getFrom() {
        return search.from();
    }

    /** The last day. */
    public String getUntil() {
        return search.until();
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
