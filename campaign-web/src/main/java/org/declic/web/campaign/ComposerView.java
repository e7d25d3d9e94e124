package org.declic.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.declic.content.design.Layout;
import org.declic.content.look.SandboxLook;
import org.declic.content.look.SandboxLooks;
import org.declic.template.TemplateProblem;
import org.declic.web.campaign.composer.BlockKind;
import org.declic.web.campaign.composer.BlockProblem;
import org.declic.web.campaign.composer.DesignForm;
import org.declic.web.campaign.composer.StartingPoint;
import org.declic.web.shell.Links;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What the author of an email does to its blocks, and the ways into the composer and out of it. */
@Named
@RequestScoped
public class ComposerView {

    private static final String BUNDLE = "org.declic.web.campaign.Composer";

    private final CampaignEditorView editor;
    private final ContentSimulation simulation;
    private final SandboxLooks looks;
    private final Texts texts;
    private List<TemplateProblem> placed = List.of();
    private List<BlockProblem> problems = List.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ComposerView() {
        this(null, null, null, null);
    }

    @Inject
    public ComposerView(CampaignEditorView editor, ContentSimulation simulation, SandboxLooks looks, Texts texts) {
        this.editor = editor;
        this.simulation = simulation;
        this.looks = looks;
        this.texts = texts;
    }

    private DesignForm design() {
        return Objects.requireNonNull(editor.getForm().getDesign(), "A mail without blocks");
    }

    /** Does what the page's script asks for; words and ids that are none do nothing. The page's address has the name {@code id}. */
    public void act() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String what = asked.getOrDefault("what", "");
        String id = asked.getOrDefault("which", "");
        boolean changes = !what.equals("choose");
        if (!changes) {
            design().choose(id);
        } else if (editor.isEditable()) {
            change(what, id, asked);
        }
        simulation.refresh();
        PrimeFaces.current().ajax().addCallbackParam("changed", changes);
    }

    private void change(String what, String id, Map<String, String> asked) {
        switch (what) {
            case "undo" -> design().undo();
            case "up", "down" -> design().move(id, what.equals("up"));
            case "remove" -> design().remove(id);
            case "duplicate" -> design().duplicate(id);
            case "look" -> design().take(look().theme());
            case "drop" -> drop(id, asked.getOrDefault("to", ""), asked.getOrDefault("index", ""));
            case "add" -> named(BlockKind.values(), id).ifPresent(design()::add);
            case "row" -> named(Layout.values(), id).ifPresent(design()::add);
            default -> {}
        }
    }

    private SandboxLook look() {
        return looks.of(editor.getCampaign().sandboxId());
    }

    private void drop(String id, String column, String index) {
        if (!index.matches("\\d{1,4}")) {
            return;
        }
        if (column.isEmpty()) {
            design().drop(id, Integer.parseInt(index));
        } else {
            design().drop(id, column, Integer.parseInt(index));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Puts blocks in place of the HTML. */
    public @Nullable String begin(StartingPoint start) {
        CampaignForm form = editor.getForm();
        form.compose(start.design(texts, look()));
        if (form.getSubject().isBlank()) {
            form.setSubject(start.subject(texts));
        }
        return saved();
    }

    /** Puts the HTML in place of the blocks. */
    public @Nullable String dissolve() {
        editor.getForm().writeByHand();
        return saved();
    }

    /** The page with the other way of writing; null, which stays on this one, if the change was refused. */
    private @Nullable String saved() {
        return editor.saves() ? Links.redirect("/campaigns/edit", editor.getId()) + "&tab=content" : null;
    }

    /** What is wrong with the templates in the blocks. */
    public List<BlockProblem> getProblems() {
        List<TemplateProblem> found = simulation.problems("html");
        if (!found.equals(placed)) {
            placed = found;
            problems = found.isEmpty() ? List.of() : design().problems(found);
        }
        return problems;
    }

    /** The text that the blocks make, to go on from by hand. */
    public void switchText() {
        CampaignForm form = editor.getForm();
        if (form.isTextByHand() && form.getText().isBlank()) {
            form.setText(design().design().text());
        }
        simulation.refresh();
    }

    /** What an email may begin with. */
    public StartingPoint[] getStartingPoints() {
        return StartingPoint.values();
    }

    /** The blocks to choose from. */
    public BlockKind[] getKinds() {
        return BlockKind.values();
    }

    /** The rows to choose from. */
    public Layout[] getLayouts() {
        return Layout.values();
    }

    /** A text of the composer with its places filled in. */
    public String text(String key, Object... values) {
        return texts.get(BUNDLE, key, values);
    }
}
