package org.declic.web.campaign.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.declic.content.EmailContent;
import org.declic.content.design.Block;
import org.declic.content.design.Block.Placing;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Layout;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.declic.template.Fault;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.junit.jupiter.api.Test;

class DesignFormTest {

    private final DesignForm form = new DesignForm(new EmailDesign(
            Theme.USUAL,
            List.of(
                    Row.of(new Block.Heading("one", 1, Placing.LEFT), new Block.Heading("two", 1, Placing.LEFT)),
                    Row.of(List.of(new Block.Heading("three", 1, Placing.LEFT)), List.of()))));

    /** The texts of the blocks: rows parted by a line, columns by a bar. */
    private String shown() {
        List<String> rows = new ArrayList<>();
        for (RowForm row : form.getRows()) {
            rows.add(String.join(
                    "|",
                    row.getColumns().stream()
                            .map(column -> String.join(
                                    ",",
                                    column.stream().map(BlockForm::getExcerpt).toList()))
                            .toList()));
        }
        return String.join("/", rows);
    }

    private String id(String text) {
        return form.getRows().stream()
                .flatMap(row -> row.getColumns().stream().flatMap(List::stream))
                .filter(block -> block.getExcerpt().equals(text))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String row(int place) {
        return form.getRows().get(place).getId();
    }

    private void write(String text) {
        Objects.requireNonNull(form.getBlock()).setText(text);
    }

    @Test
    void addsAfterWhatIsChosen() {
        form.choose(id("one"));
        form.add(BlockKind.HEADING);
        write("new");
        assertThat(shown()).isEqualTo("one,new,two/three|");

        form.choose(row(1) + ".1");
        assertThat(form.isColumnChosen()).isTrue();
        form.add(BlockKind.HEADING);
        write("right");
        assertThat(shown()).isEqualTo("one,new,two/three|right");

        form.choose(row(0));
        form.add(BlockKind.HEADING);
        write("between");
        assertThat(shown()).isEqualTo("one,new,two/between/three|right");

        form.choose(DesignForm.THEME);
        form.add(BlockKind.HEADING);
        write("last");
        assertThat(shown()).isEqualTo("one,new,two/between/three|right/last");
    }

    @Test
    void addsWhereTheAuthorWasLast() {
        form.choose(id("one"));
        form.choose("");
        form.add(BlockKind.HEADING);
        write("new");

        assertThat(shown()).isEqualTo("one,new,two/three|");
    }

    @Test
    void addsRowsBelowTheChosenOne() {
        form.choose(id("two"));
        form.add(Layout.THIRDS);

        assertThat(shown()).isEqualTo("one,two/||/three|");
        assertThat(form.getRow()).isSameAs(form.getRows().get(1));
    }

    @Test
    void movesABlockThroughColumnsAndRows() {
        String two = id("two");
        form.move(two, false);
        assertThat(shown()).isEqualTo("one/two,three|");
        form.move(two, false);
        assertThat(shown()).isEqualTo("one/three,two|");
        form.move(two, false);
        assertThat(shown()).isEqualTo("one/three|two");
        form.move(two, false);
        assertThat(shown()).isEqualTo("one/three|two");
        form.move(two, true);
        form.move(two, true);
        form.move(two, true);
        form.move(two, true);
        form.move(two, true);
        assertThat(shown()).isEqualTo("two,one/three|");
        assertThat(form.getChosen()).isEqualTo(two);
    }

    @Test
    void movesRows() {
        String first = row(0);
        form.move(first, true);
        assertThat(shown()).isEqualTo("one,two/three|");
        form.move(first, false);
        assertThat(shown()).isEqualTo("three|/one,two");
        form.drop(first, 0);
        assertThat(shown()).isEqualTo("one,two/three|");
        form.drop(first, 99);
        assertThat(shown()).isEqualTo("three|/one,two");
    }

    @Test
    void putsWhatIsDraggedWhereItIsDropped() {
        form.drop(id("one"), row(1) + ".1", 0);
        assertThat(shown()).isEqualTo("two/three|one");
        form.drop(id("two"), row(1) + ".0", 99);
        assertThat(shown()).isEqualTo("/three,two|one");
        form.drop(id("two"), "nowhere.7", 0);
        form.drop("nothing", row(0) + ".0", 0);
        assertThat(shown()).isEqualTo("/three,two|one");
    }

    @Test
    void duplicatesAndRemoves() {
        form.duplicate(id("one"));
        write("twin");
        assertThat(shown()).isEqualTo("one,twin,two/three|");
        form.duplicate(row(1));
        assertThat(shown()).isEqualTo("one,twin,two/three|/three|");
        form.remove(row(0));
        form.remove(id("three"));
        assertThat(shown()).isEqualTo("|/three|");
        form.remove("nothing");
        assertThat(form.getChosen()).isEmpty();
    }

    @Test
    void takesChangesBackOneByOne() {
        assertThat(form.isUndoable()).isFalse();
        form.remove(id("one"));
        form.move(id("three"), true);
        assertThat(shown()).isEqualTo("two,three/|");
        form.undo();
        assertThat(shown()).isEqualTo("two/three|");
        form.undo();
        assertThat(shown()).isEqualTo("one,two/three|");
        form.undo();
        assertThat(shown()).isEqualTo("one,two/three|");
    }

    @Test
    void takesAnotherLookAndItsOwnBack() {
        Theme other = new Theme("Georgia", "#111111", "#222222", "#333333", "#444444", "#555555", 640);
        form.take(other);
        assertThat(form.design().theme()).isEqualTo(other);
        form.undo();
        assertThat(form.design().theme()).isEqualTo(Theme.USUAL);
    }

    @Test
    void remembersNoMoreThanItNeeds() {
        for (int i = 0; i < 40; i++) {
            form.add(Layout.ONE);
        }
        for (int i = 0; i < 50; i++) {
            form.undo();
        }
        assertThat(form.getRows()).hasSize(12);
    }

    @Test
    void keepsBlocksWhenARowGetsFewerColumns() {
        form.drop(id("one"), row(1) + ".1", 0);
        form.getRows().get(1).setLayout(Layout.ONE);
        assertThat(shown()).isEqualTo("two/three,one");
        form.getRows().get(1).setLayout(Layout.THIRDS);
        assertThat(shown()).isEqualTo("two/three,one||");
    }

    @Test
    void showsEveryKindOfBlockAndGivesItBack() {
        EmailDesign design = new EmailDesign(
                new Theme("Georgia", "#111111", "#222222", "#333333", "#444444", "#555555", 640),
                List.of(Row.of(
                        new Block.Heading("Hello", 3, Placing.CENTRE),
                        new Block.Text("<p>Text <b>bold</b></p>", Placing.LEFT),
                        new Block.Image("https://x", "Alt", "https://y", 50, true, Placing.LEFT),
                        new Block.Button("Go", "https://z", Placing.CENTRE),
                        new Block.Divider(Placing.LEFT),
                        new Block.Spacer(12, Placing.LEFT),
                        new Block.Links(List.of(new Block.Link("A", "https://a")), Placing.LEFT),
                        new Block.Footer("<p>Foot</p>", "Out", Placing.CENTRE),
                        new Block.Items("context.list", List.of(new Block.ItemColumn("T", "p.q")), Placing.LEFT),
                        new Block.Html("<hr>", new Placing(Block.Align.RIGHT, true)))));
        DesignForm shown = new DesignForm(design);

        assertThat(shown.design()).isEqualTo(design);
        assertThat(shown.getRows().get(0).getColumns().get(0))
                .extracting(BlockForm::getKind)
                .containsExactly(BlockKind.values());
        assertThat(shown.getRows().get(0).getColumns().get(0))
                .extracting(BlockForm::getExcerpt)
                .containsExactly("Hello", "Text bold", "Alt", "Go", "", "12 px", "A", "Foot", "context.list", "");
    }

    @Test
    void makesAnEmailWhoseTextFollowsTheBlocksUnlessItIsWrittenByHand() {
        assertThat(form.email("Hi", "", Optional.empty()).text()).isEqualTo("one\n\ntwo\n\nthree");
        assertThat(form.email("Hi", "", Optional.of("Own")).text()).isEqualTo("Own");
        form.choose(id("one"));
        write("uno");
        assertThat(form.email("Hi", "", Optional.empty()).html())
                .contains("uno")
                .doesNotContain(">one<");
    }

    @Test
    void choosesByTheirPlacesWhatTheReviewNames() {
        assertThat(chosenAt("block-3")).isEqualTo(id("three"));
        assertThat(chosenAt("row-2")).isEqualTo(row(1));
        assertThat(chosenAt("look")).isEqualTo("theme");
        assertThat(List.of("block-4", "row-0", "block-99999", "r1", ""))
                .allSatisfy(none -> assertThat(chosenAt(none)).isEmpty());
    }

    private String chosenAt(String address) {
        form.chooseAt(address);
        return form.getChosen();
    }

    @Test
    void findsTheBlockWithAProblem() {
        form.choose(id("two"));
        write("#if($context.vip) two");

        List<BlockProblem> problems = form.problems(problemsOf(form.design()));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.block()).isSameAs(form.getBlock());
            assertThat(problem.problem().fault()).isEqualTo(Fault.ENDS_TOO_EARLY);
        });
    }

    private static List<TemplateProblem> problemsOf(EmailDesign design) {
        try {
            EmailContent.designed("Hi", "", design, "").compile();
            return List.of();
        } catch (TemplateException e) {
            return e.problems();
        }
    }
}
