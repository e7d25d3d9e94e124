package org.declic.web.campaign.version;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.web.campaign.CampaignEditorView;

/** What somebody else saved of a draft while its author was typing. */
@Named
@RequestScoped
public class DraftConflict {

    private final CampaignEditorView editor;
    private final VersionFacts facts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DraftConflict() {
        this(null, null);
    }

    @Inject
    public DraftConflict(CampaignEditorView editor, VersionFacts facts) {
        this.editor = editor;
        this.facts = facts;
    }

    /** Each field that the other author changed. */
    public List<Change> getChanges() {
        Set<String> mine = facts.differences(editor.base(), editor.mine()).stream()
                .map(FieldDifference::label)
                .collect(Collectors.toSet());
        return facts.differences(editor.base(), editor.theirs()).stream()
                .map(theirs -> new Change(theirs, mine.contains(theirs.label())))
                .toList();
    }

    /**
     * A field that the other author changed.
     *
     * @param mineToo whether the author here has changed it, too
     */
    public record Change(FieldDifference field, boolean mineToo) {}
}
