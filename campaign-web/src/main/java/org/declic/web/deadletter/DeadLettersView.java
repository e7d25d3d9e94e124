package org.declic.web.deadletter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.access.Right;
import org.declic.deadletter.DeadLetter;
import org.declic.deadletter.DeadLetterFilter;
import org.declic.deadletter.DeadLetterState;
import org.declic.deadletter.DeadLetters;
import org.declic.feedback.ExecutionReports;
import org.declic.shared.Page;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Dead letters by their causes; those of one cause; those that were replayed or discarded. */
@Named
@ViewScoped
public class DeadLettersView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 25;
    private static final String HANDLED = "handled";

    private final DeadLetters letters;
    private final ExecutionReports executions;
    private final SignedIn signedIn;
    private final DeadLetterCommands commands;

    private String state = "";
    private String group = "";
    private @Nullable String after;
    private List<GroupRow> groups = List.of();
    private transient @Nullable Page<LetterRow> page;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLettersView() {
        this(null, null, null, null);
    }

    @Inject
    public DeadLettersView(
            DeadLetters letters, ExecutionReports executions, SignedIn signedIn, DeadLetterCommands commands) {
        this.letters = letters;
        this.executions = executions;
        this.signedIn = signedIn;
        this.commands = commands;
    }

    /** Reads what the address asks for; administrators only. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        groups = letters.groups(signedIn.getSandboxId()).stream()
                .filter(each -> group.isEmpty() || each.fingerprint().equals(group))
                .map(GroupRow::of)
                .toList();
    }

    /** Puts the letters of a group back on their queue. */
    public String replay(GroupRow row) {
        commands.replayGroup(row.fingerprint());
        return "/dead-letters?faces-redirect=true";
    }

    /** Drops the letters of a group. */
    public String discard(GroupRow row) {
        commands.discardGroup(row.fingerprint());
        return "/dead-letters?faces-redirect=true";
    }

    /** What discarding a group means. */
    public String question(GroupRow row) {
        return commands.question(row.count());
    }

    /** Groups of letters that wait: all of them, or the one that the address names. */
    public List<GroupRow> getGroups() {
        return groups;
    }

    /** Single letters: of the group that the address names, or those that were replayed or discarded. */
    public Page<LetterRow> getPage() {
        if (page == null) {
            Set<DeadLetterState> states = isHandled()
                    ? Set.of(DeadLetterState.REPLAYED, DeadLetterState.DISCARDED)
                    : Set.of(DeadLetterState.OPEN);
            Page<DeadLetter> found = letters.page(
                    signedIn.getSandboxId(),
                    new DeadLetterFilter(states, group),
                    Optional.ofNullable(after),
                    PAGE_SIZE);
            page = new Page<>(
                    found.items().stream()
                            .map(letter -> LetterRow.of(letter, executions))
                            .toList(),
                    found.next());
        }
        return page;
    }

    /** True if the list shows what was replayed or discarded. */
    public boolean isHandled() {
        return state.equals(HANDLED);
    }

    /** {@code handled}, or anything else for those that wait. */
    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    /** The fingerprint of a cause; empty for all. */
    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group == null ? "" : group;
    }

    /** The key of the page before. */
    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
