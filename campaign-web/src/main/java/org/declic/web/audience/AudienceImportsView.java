package org.declic.web.audience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.declic.audience.imports.ImportUploads;
import org.declic.audience.imports.ProfileImport;
import org.declic.audience.imports.ProfileImports;
import org.declic.shared.Page;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The files that are imported into the audience of {@link AudienceView}. */
@Named
@ViewScoped
public class AudienceImportsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.audience.Audience";
    private static final int PAGE_SIZE = 10;
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private final ProfileImports imports;
    private final ImportUploads uploads;
    private final SignedIn signedIn;
    private final Refusals refusals;
    private final Texts texts;

    private String audienceId = "";
    private @Nullable String after;
    private List<ImportRow> rows = List.of();
    private @Nullable String next;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceImportsView() {
        this(null, null, null, null, null);
    }

    @Inject
    public AudienceImportsView(
            ProfileImports imports, ImportUploads uploads, SignedIn signedIn, Refusals refusals, Texts texts) {
        this.imports = imports;
        this.uploads = uploads;
        this.signedIn = signedIn;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Reads the imports into that audience. */
    public void load(String ofAudience) {
        audienceId = ofAudience;
        Page<ProfileImport> page =
                imports.ofAudience(signedIn.getSandboxId(), audienceId, Optional.ofNullable(after), PAGE_SIZE);
        rows = page.items().stream().map(ImportRow::of).toList();
        next = page.next();
    }

    /**
     * Reads how far they are. Only figures are shown anew, so that the focus and an open dialog stay; at the end all is, and
     * the members.
     */
    public void follow(AudienceView shown) {
        load(audienceId);
        if (!isImporting()) {
            shown.forget();
            PrimeFaces.current().ajax().update("imports", "members");
        }
    }

    /** Shows the file that was just stored. */
    public String stored() {
        texts.tell(BUNDLE, "done.stored");
        return Links.redirect(AudienceView.PAGE, audienceId);
    }

    /** Stops an import. */
    public String cancel(ImportRow row) {
        refusals.attempt(BUNDLE, () -> {
            imports.cancel(signedIn.actor(), signedIn.getSandboxId(), row.id());
            texts.tell(BUNDLE, "done.cancelled");
        });
        return Links.again(AudienceView.PAGE);
    }

    /** Whether one of those listed waits or runs. */
    public boolean isImporting() {
        return rows.stream().anyMatch(ImportRow::pending);
    }

    /** The imports, the newest first. */
    public List<ImportRow> getRows() {
        return rows;
    }

    /** With the key of the next page. */
    public Page<ImportRow> getPage() {
        return new Page<>(rows, next);
    }

    /** How many bytes a file may have. */
    public long getLargest() {
        return uploads.largest();
    }

    /** What a file may be. */
    public String getRules() {
        return texts.get(BUNDLE, "file.help", uploads.largest() / BYTES_PER_MEGABYTE);
    }

    /** Why a file is not sent. */
    public String getTooLarge() {
        return texts.get(BUNDLE, "file.too-large", uploads.largest() / BYTES_PER_MEGABYTE);
    }

    /** The key of the page before. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
