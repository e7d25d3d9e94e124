package org.declic.web.campaign.composer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.declic.content.design.Layout;
import org.declic.content.design.Row;
import org.jspecify.annotations.Nullable;

/** What the fields of a row hold, and its blocks. */
public class RowForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private Layout layout;
    private String background;
    private boolean hiddenOnPhones;
    private final List<List<BlockForm>> columns = new ArrayList<>();

    RowForm(String id, Row row) {
        this.id = id;
        layout = row.layout();
        background = row.background();
        hiddenOnPhones = row.hiddenOnPhones();
    }

    /** Another column, with those blocks. */
    void add(List<BlockForm> blocks) {
        columns.add(new ArrayList<>(blocks));
    }

    /** The row as typed. */
    Row row() {
        return new Row(
                layout,
                columns.stream()
                        .map(column -> column.stream().map(BlockForm::block).toList())
                        .toList(),
                background,
                hiddenOnPhones);
    }

    public String getId() {
        return id;
    }

    public Layout getLayout() {
        return layout;
    }

    /** Blocks of a column that goes are in the last one then. */
    public void setLayout(Layout layout) {
        this.layout = layout;
        int count = layout.shares().size();
        while (columns.size() > count) {
            List<BlockForm> last = columns.remove(columns.size() - 1);
            columns.get(columns.size() - 1).addAll(last);
        }
        while (columns.size() < count) {
            columns.add(new ArrayList<>());
        }
    }

    /** A colour, or nothing for that of the paper. */
    public String getBackground() {
        return background;
    }

    public void setBackground(@Nullable String background) {
        this.background = Objects.requireNonNullElse(background, "").strip();
    }

    public boolean isHiddenOnPhones() {
        return hiddenOnPhones;
    }

    public void setHiddenOnPhones(boolean hiddenOnPhones) {
        this.hiddenOnPhones = hiddenOnPhones;
    }

    public List<List<BlockForm>> getColumns() {
        return columns;
    }
}
