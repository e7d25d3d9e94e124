package org.declic.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListUpload;
import org.declic.consent.list.ListUploads;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The files that were uploaded to a list lately. */
@Named
@RequestScoped
public class ListUploadsView {

    private static final int SHOWN = 5;

    private final ListUploads uploads;
    private final SignedIn signedIn;
    private final Texts texts;

    private @Nullable List<ListUpload> rows;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ListUploadsView() {
        this(null, null, null);
    }

    @Inject
    public ListUploadsView(ListUploads uploads, SignedIn signedIn, Texts texts) {
        this.uploads = uploads;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** The latest uploads to that list. */
    public List<ListUpload> rows(String list) {
        if (rows == null) {
            AddressList shown = new ShownList(list, "", "").list();
            rows = uploads.page(signedIn.getSandboxId(), shown, Optional.empty(), SHOWN)
                    .items();
        }
        return rows;
    }

    /** Shows what became of the file that was just read. */
    public String read(String list) {
        rows(list).stream()
                .findFirst()
                .ifPresent(upload -> texts.tell(
                        AddressListsView.BUNDLE, "done.read", upload.filename(), upload.handled(), upload.failed()));
        return Links.again(AddressListsView.PAGE);
    }

    /** How many bytes a file may have. */
    public long getLargest() {
        return SentFile.LARGEST;
    }

    /** What a file may be. */
    public String getRules() {
        return texts.get(AddressListsView.BUNDLE, "file.help", SentFile.LARGEST_MEGABYTES);
    }

    /** Why a file is not sent. */
    public String getTooLarge() {
        return texts.get(AddressListsView.BUNDLE, "upload.too-large", SentFile.LARGEST_MEGABYTES);
    }
}
