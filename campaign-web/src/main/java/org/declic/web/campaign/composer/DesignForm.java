package org.declic.web.campaign.composer;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declic.content.EmailContent;
import org.declic.content.design.Block;
import org.declic.content.design.DesignPlaces;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Layout;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.declic.shared.Json;
import org.declic.template.TemplateProblem;
import org.jspecify.annotations.Nullable;

/**
 * An email's blocks while its author changes them: rows, columns and blocks have ids as long as they are shown, one of them is
 * chosen. What was there before each change can be brought back.
 */
public class DesignForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 30;

    /** The id of the look of the whole mail. */
    static final String THEME = "theme";

    private static final String LOOK = "look";
    private static final Pattern ADDRESS = Pattern.compile("(block|row)-(\\d{1,4})");

    private final Deque<String> past = new ArrayDeque<>();
    private final List<RowForm> rows = new ArrayList<>();
    private ThemeForm theme;
    private String chosen = "";
    private String last = "";
    private int given;
    private transient @Nullable EmailContent compiled;

    public DesignForm(EmailDesign design) {
        theme = new ThemeForm(design.theme());
        design.rows().forEach(row -> rows.add(form(row)));
    }

    /** The blocks as typed. */
    public EmailDesign design() {
        return new EmailDesign(theme.theme(), rows.stream().map(RowForm::row).toList());
    }

    /** The email that they make. */
    public EmailContent email(String subject, String preheader, Optional<String> ownText) {
        EmailDesign design = design();
        EmailContent last = compiled;
        String html = last != null && design.equals(last.design()) ? last.html() : design.html();
        EmailContent email = new EmailContent(subject, preheader, html, ownText.orElseGet(design::text), design);
        compiled = email;
        return email;
    }

    private String id(String prefix) {
        given++;
        return prefix + given;
    }

    private RowForm form(Row row) {
        RowForm form = new RowForm(id("r"), row);
        row.columns().forEach(column -> form.add(column.stream().map(this::form).toList()));
        return form;
    }

    private BlockForm form(Block block) {
        return BlockForm.of(id("b"), block);
    }

    /** Where a block is: the row, the column and the place in it, from 0. */
    private record Spot(int row, int column, int index) {}

    private Optional<Spot> spot(String blockId) {
        for (int r = 0; r < rows.size(); r++) {
            List<List<BlockForm>> columns = rows.get(r).getColumns();
            for (int c = 0; c < columns.size(); c++) {
                for (int i = 0; i < columns.get(c).size(); i++) {
                    if (columns.get(c).get(i).getId().equals(blockId)) {
                        return Optional.of(new Spot(r, c, i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> place(String rowId) {
        return rows.stream()
                .filter(row -> row.getId().equals(rowId))
                .findFirst()
                .map(rows::indexOf);
    }

    private List<BlockForm> column(Spot spot) {
        return rows.get(spot.row()).getColumns().get(spot.column());
    }

    private void remember() {
        past.push(Json.text(design()));
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
    }

    /** Takes the last change back. */
    public void undo() {
        if (!past.isEmpty()) {
            EmailDesign before = Json.read(past.pop(), EmailDesign.class);
            rows.clear();
            theme = new ThemeForm(before.theme());
            before.rows().forEach(row -> rows.add(form(row)));
            chosen = "";
        }
    }

    /** Gives the whole mail that look. */
    public void take(Theme look) {
        remember();
        theme = new ThemeForm(look);
    }

    /** Shows the fields of a block, a row, or the look of the mail; with an empty id, those of nothing. */
    public void choose(String id) {
        last = id.isEmpty() ? chosen : "";
        chosen = id;
    }

    /** The same for the part at that place of the mail; another address chooses nothing. */
    public void chooseAt(String address) {
        choose(idAt(address));
    }

    private String idAt(String address) {
        Matcher place = ADDRESS.matcher(address);
        if (!place.matches()) {
            return address.equals(LOOK) ? THEME : "";
        }
        List<String> ids = place.group(1).equals("row")
                ? rows.stream().map(RowForm::getId).toList()
                : blocks().map(BlockForm::getId).toList();
        int number = Integer.parseInt(place.group(2));
        return number >= 1 && number <= ids.size() ? ids.get(number - 1) : "";
    }

    private Stream<BlockForm> blocks() {
        return rows.stream().flatMap(row -> row.getColumns().stream().flatMap(List::stream));
    }

    /** What is wrong with the templates in the HTML, each with the block that it is in. */
    public List<BlockProblem> problems(List<TemplateProblem> problems) {
        DesignPlaces places = new DesignPlaces(design());
        return problems.stream()
                .map(problem -> BlockProblem.of(
                        problem,
                        places.of(problem).map(place -> idAt(place.address())).flatMap(this::block)))
                .toList();
    }

    private Optional<BlockForm> block(String id) {
        return blocks().filter(block -> block.getId().equals(id)).findFirst();
    }

    /** What was chosen last is where the author is, also when its fields were put away. */
    private void goBack() {
        if (chosen.isEmpty()) {
            chosen = last;
        }
    }

    /** Puts an empty block after the one that was chosen last; in the chosen column; or in a row of its own. */
    public void add(BlockKind kind) {
        remember();
        goBack();
        BlockForm added = form(kind.empty());
        Optional<Spot> after = spot(chosen);
        Optional<Spot> column = end(chosen);
        if (after.isPresent()) {
            column(after.get()).add(after.get().index() + 1, added);
        } else if (column.isPresent()) {
            column(column.get()).add(added);
        } else {
            RowForm row = form(Row.of());
            row.getColumns().get(0).add(added);
            rows.add(place(chosen).map(at -> at + 1).orElse(rows.size()), row);
        }
        chosen = added.getId();
    }

    /** The end of a column, whose id is that of its row, a dot and its number. */
    private Optional<Spot> end(String columnId) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).getColumns().size(); c++) {
                if (columnId.equals(rows.get(r).getId() + "." + c)) {
                    return Optional.of(
                            new Spot(r, c, rows.get(r).getColumns().get(c).size()));
                }
            }
        }
        return Optional.empty();
    }

    /** Puts an empty row below that of what is chosen, or at the end. */
    public void add(Layout layout) {
        remember();
        goBack();
        RowForm added = form(new Row(layout, List.of(), "", false));
        rows.add(rowOf(chosen).map(at -> at + 1).orElse(rows.size()), added);
        chosen = added.getId() + ".0";
    }

    private Optional<Integer> rowOf(String id) {
        return spot(id).map(Spot::row).or(() -> place(id)).or(() -> end(id).map(Spot::row));
    }

    /** Takes a block or a row away. */
    public void remove(String id) {
        remember();
        spot(id).ifPresent(spot -> column(spot).remove(spot.index()));
        place(id).ifPresent(at -> rows.remove(at.intValue()));
        chosen = "";
    }

    /** Puts another one like it below it. */
    public void duplicate(String id) {
        remember();
        spot(id).ifPresent(spot -> {
            BlockForm twin = form(column(spot).get(spot.index()).block());
            column(spot).add(spot.index() + 1, twin);
            chosen = twin.getId();
        });
        place(id).ifPresent(at -> {
            RowForm twin = form(rows.get(at).row());
            rows.add(at + 1, twin);
            chosen = twin.getId();
        });
    }

    /** Moves a block or a row one place up or down; a block at the edge of its column goes into the next one. */
    public void move(String id, boolean up) {
        remember();
        chosen = id;
        spot(id).ifPresent(spot -> move(spot, up));
        place(id).ifPresent(at -> {
            int to = up ? at - 1 : at + 1;
            if (to >= 0 && to < rows.size()) {
                rows.add(to, rows.remove(at.intValue()));
            }
        });
    }

    private void move(Spot spot, boolean up) {
        int to = up ? spot.index() - 1 : spot.index() + 1;
        List<BlockForm> column = column(spot);
        if (to >= 0 && to < column.size()) {
            column.add(to, column.remove(spot.index()));
            return;
        }
        neighbour(spot, up).ifPresent(next -> {
            BlockForm moved = column.remove(spot.index());
            next.add(up ? next.size() : 0, moved);
        });
    }

    private Optional<List<BlockForm>> neighbour(Spot spot, boolean before) {
        List<List<BlockForm>> all =
                rows.stream().flatMap(row -> row.getColumns().stream()).toList();
        int at = spot.column();
        for (int r = 0; r < spot.row(); r++) {
            at += rows.get(r).getColumns().size();
        }
        int next = before ? at - 1 : at + 1;
        return next < 0 || next >= all.size() ? Optional.empty() : Optional.of(all.get(next));
    }

    /** Puts a block where it was dragged: at that place of a column. */
    public void drop(String id, String columnId, int index) {
        Optional<Spot> from = spot(id);
        Optional<Spot> to = end(columnId);
        if (from.isPresent() && to.isPresent()) {
            remember();
            BlockForm moved = column(from.get()).remove(from.get().index());
            List<BlockForm> column = column(to.get());
            column.add(Math.min(index, column.size()), moved);
        }
    }

    /** Puts a row where it was dragged. */
    public void drop(String id, int index) {
        place(id).ifPresent(at -> {
            remember();
            RowForm moved = rows.remove(at.intValue());
            rows.add(Math.min(index, rows.size()), moved);
        });
    }

    public List<RowForm> getRows() {
        return rows;
    }

    public ThemeForm getTheme() {
        return theme;
    }

    /** The id of what is chosen; empty when nothing is. */
    public String getChosen() {
        return chosen;
    }

    /** The chosen block; null when something else is. */
    public @Nullable BlockForm getBlock() {
        return spot(chosen).map(spot -> column(spot).get(spot.index())).orElse(null);
    }

    /** The chosen row, or that of the chosen column; null when something else is. */
    public @Nullable RowForm getRow() {
        return place(chosen).or(() -> end(chosen).map(Spot::row)).map(rows::get).orElse(null);
    }

    /** Whether the look of the whole mail is chosen. */
    public boolean isThemeChosen() {
        return chosen.equals(THEME);
    }

    /** Whether a column is chosen, to put something into it. */
    public boolean isColumnChosen() {
        return end(chosen).isPresent();
    }

    /** Whether there is a change to take back. */
    public boolean isUndoable() {
        return !past.isEmpty();
    }
}
