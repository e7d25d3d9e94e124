package org.declic.web.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListFilter;
import org.declic.consent.list.ListedEntity;
import org.declic.shared.Page;
import org.declic.shared.StorableText;
import org.declic.web.shell.Links;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The suppression list or the allowed list of the sandbox, to look through and to change. */
@Named
@ViewScoped
public class AddressListsView implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String PAGE = "/address-lists";
    static final String BUNDLE = "org.declic.web.consent.Consent";
    private static final int PAGE_SIZE = 25;

    private final AddressLists lists;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Refusals refusals;
    private final Texts texts;

    private AddressList list = AddressList.CLIENT;
    private String text = "";
    private String cause = "";
    private @Nullable String after;
    private String newValue = "";
    private String newComment = "";
    private transient @Nullable Page<ListEntry> page;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AddressListsView() {
        this(null, null, null, null, null);
    }

    @Inject
    public AddressListsView(AddressLists lists, SignedIn signedIn, Summary summary, Refusals refusals, Texts texts) {
        this.lists = lists;
        this.signedIn = signedIn;
        this.summary = summary;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Puts an address or a domain on the list; stays on the page if it is none. */
    public @Nullable String add() {
        String value = newValue.strip();
        Optional<ListedEntity> entity = value.contains("@") ? ListedEntity.email(value) : ListedEntity.domain(value);
        if (entity.isEmpty()) {
            summary.reject("value", texts.get(BUNDLE, "add.malformed"));
        }
        if (!StorableText.isStorable(newComment)) {
            summary.reject("comment", texts.get(BUNDLE, "add.unstorable"));
        }
        if (entity.isEmpty() || !StorableText.isStorable(newComment)) {
            return null;
        }
        EntryDraft draft = new EntryDraft(
                entity.get(),
                ListCause.MANUAL,
                newComment.strip(),
                signedIn.actor().name());
        refusals.attempt(BUNDLE, () -> {
            lists.add(signedIn.actor(), signedIn.getSandboxId(), list, List.of(draft));
            texts.tell(BUNDLE, "done.added." + list, draft.entity());
        });
        return shown();
    }

    /** Takes an entry off the list. */
    public String remove(ListEntry entry) {
        refusals.attempt(BUNDLE, () -> {
            lists.remove(signedIn.actor(), signedIn.getSandboxId(), list, entry.entity());
            texts.tell(BUNDLE, "done.removed." + list, entry.entity());
        });
        return shown();
    }

    /** Puts the allowed list in force, or takes it out. */
    public String enforce(boolean wanted) {
        refusals.attempt(BUNDLE, () -> {
            lists.enforceAllowedList(signedIn.actor(), signedIn.getSandboxId(), wanted);
            texts.tell(BUNDLE, wanted ? "done.enforced" : "done.lifted");
        });
        return shown();
    }

    private static String shown() {
        return Links.again(PAGE);
    }

    /** What taking an entry off means. */
    public String question(ListEntry entry) {
        return texts.get(BUNDLE, "remove.question." + list, entry.entity());
    }

    /** Whether the user may add and remove. */
    public boolean isEditable() {
        return signedIn.may(Right.EDIT_PROFILES);
    }

    /** The entries that the address asks for. */
    public Page<ListEntry> getPage() {
        if (page == null) {
            ListFilter filter = new ShownList(list.word(), text, cause).filter();
            page = lists.page(signedIn.getSandboxId(), list, filter, Optional.ofNullable(after), PAGE_SIZE);
        }
        return page;
    }

    /** Whether only who is on the allowed list gets email. */
    public boolean isInForce() {
        return lists.isAllowedListInForce(signedIn.getSandboxId());
    }

    /** Whether it is the allowed list that is shown. */
    public boolean isAllowed() {
        return list == AddressList.ALLOWED;
    }

    /** {@code allowed}, or anything else for the suppression list. */
    public String getList() {
        return list.word();
    }

    public void setList(@Nullable String word) {
        list = new ShownList(word == null ? "" : word, "", "").list();
    }

    /** What the entries shown contain; empty for all. */
    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /** Why the entries shown are there; empty for whatever reason. */
    public String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause == null ? "" : cause;
    }

    /** Why somebody may be on a list. */
    public ListCause[] getCauses() {
        return ListCause.values();
    }

    /** Where these entries are a file. */
    public String getDownload() {
        return "address-lists/list.csv?list=" + list.word() + "&text=" + encoded(text) + "&cause=" + encoded(cause);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether not all entries are asked for. */
    public boolean isFiltered() {
        return !text.isEmpty() || !cause.isEmpty();
    }

    /** The key of the page before. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public String getNewValue() {
        return newValue;
    }

    public void setNewValue(String newValue) {
        this.newValue = newValue;
    }

    public String getNewComment() {
        return newComment;
    }

    public void setNewComment(String newComment) {
        this.newComment = newComment;
    }
}
