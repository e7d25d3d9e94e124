package org.declic.web.audience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.shared.Page;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** The audiences of the sandbox, and a new one. */
@Named
@ViewScoped
public class AudiencesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 25;

    private final Audiences audiences;
    private final SignedIn signedIn;
    private final AudienceNames names;

    private @Nullable String after;
    private String newName = "";
    private transient @Nullable Page<Audience> page;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudiencesView() {
        this(null, null, null);
    }

    @Inject
    public AudiencesView(Audiences audiences, SignedIn signedIn, AudienceNames names) {
        this.audiences = audiences;
        this.signedIn = signedIn;
        this.names = names;
    }

    /** Creates an audience and opens its page; stays on this one if the name is refused. */
    public @Nullable String create() {
        return names.attempt(() -> audiences.create(signedIn.actor(), signedIn.getSandboxId(), newName))
                .map(created -> Links.redirect(AudienceView.PAGE, created.id()))
                .orElse(null);
    }

    /** The audiences that the address asks for. */
    public Page<Audience> getPage() {
        if (page == null) {
            page = audiences.page(signedIn.getSandboxId(), Optional.ofNullable(after), PAGE_SIZE);
        }
        return page;
    }

    /** Whether the user may create audiences. */
    public boolean isEditable() {
        return signedIn.may(Right.EDIT_PROFILES);
    }

    /** The key of the page before. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName == null ? "" : newName;
    }
}
