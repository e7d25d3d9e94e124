package org.declic.web.audience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.declic.access.Right;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.audience.Member;
import org.declic.audience.condition.Conditions;
import org.declic.profile.Identity;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.StorableText;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One audience and its members, to look through, to rename and to delete. */
@Named
@ViewScoped
public class AudienceView implements Serializable {

    static final String PAGE = "/audiences/view";

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.audience.Audience";
    private static final String USUAL = "email";
    private static final int PAGE_SIZE = 25;

    private final Audiences audiences;
    private final SignedIn signedIn;
    private final AudienceNames names;
    private final Refusals refusals;
    private final Texts texts;

    private String id = "";
    private String namespace = USUAL;
    private String after = "";
    private @Nullable String newName;
    private transient @Nullable Audience audience;
    private transient @Nullable Page<MemberRow> members;
    private transient @Nullable Long size;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceView() {
        this(null, null, null, null, null);
    }

    @Inject
    public AudienceView(Audiences audiences, SignedIn signedIn, AudienceNames names, Refusals refusals, Texts texts) {
        this.audiences = audiences;
        this.signedIn = signedIn;
        this.names = names;
        this.refusals = refusals;
        this.texts = texts;
    }

    /**
     * Makes an address of nothing answer 404.
     *
     * @throws NotFoundException if there is no such audience in the sandbox
     */
    public void load() {
        getAudience();
    }

    /** Gives it another name; stays if that is refused. */
    public @Nullable String rename() {
        return names.attempt(() -> audiences.rename(signedIn.actor(), signedIn.getSandboxId(), id, getNewName()))
                .map(renamed -> Links.again(PAGE))
                .orElse(null);
    }

    /** Deletes it, not the profiles of its members. */
    public String delete() {
        String name = getAudience().name();
        boolean deleted = refusals.attempt(BUNDLE, () -> {
            audiences.delete(signedIn.actor(), signedIn.getSandboxId(), id);
            texts.tell(BUNDLE, "done.deleted", name);
        });
        return deleted ? "/audiences?faces-redirect=true" : Links.again(PAGE);
    }

    /** What deleting it means. */
    public String getQuestion() {
        return texts.get(BUNDLE, "delete.question", getAudience().name(), getSize());
    }

    /** Reads anew what is shown next. */
    void forget() {
        audience = null;
        members = null;
        size = null;
    }

    /** The audience. */
    public Audience getAudience() {
        if (audience == null) {
            audience = audiences.get(signedIn.getSandboxId(), id);
        }
        return audience;
    }

    /** How many members there are, in words. */
    public String getCount() {
        return texts.get(BUNDLE, "members.count", getSize());
    }

    /** How many members there are now. */
    public long getSize() {
        if (size == null) {
            size = isConditioned()
                    ? audiences.count(signedIn.getSandboxId(), id)
                    : getAudience().members();
        }
        return size;
    }

    /** Whether conditions decide who is in it. */
    public boolean isConditioned() {
        return getAudience().conditions().isPresent();
    }

    /** What its members have in common, if conditions decide. */
    public @Nullable Conditions getConditions() {
        return getAudience().conditions().orElse(null);
    }

    /** The members that the address asks for. */
    public Page<MemberRow> getMembers() {
        if (members == null) {
            List<Member> found =
                    audiences.nextMembers(signedIn.getSandboxId(), getAudience().id(), namespace, after, PAGE_SIZE + 1);
            members = new Page<>(
                    found.stream().limit(PAGE_SIZE).map(MemberRow::of).toList(),
                    found.size() > PAGE_SIZE ? found.get(PAGE_SIZE - 1).profileId() : null);
        }
        return members;
    }

    /** Whether the user may change it. */
    public boolean isEditable() {
        return signedIn.may(Right.EDIT_PROFILES);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    /** The identity type that members are listed by. */
    public String getNamespace() {
        return namespace;
    }

    public void setNamespace(@Nullable String namespace) {
        String name = namespace == null ? "" : namespace.strip();
        this.namespace = Identity.isNamespace(name) ? name : USUAL;
    }

    /** The profile id of the last member of the page before; empty for the first page. */
    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after != null && StorableText.isStorable(after) ? after : "";
    }

    /** The present name until another is typed. */
    public String getNewName() {
        return newName == null ? getAudience().name() : newName;
    }

    public void setNewName(@Nullable String newName) {
        this.newName = newName == null ? "" : newName;
    }
}
