package org.declic.content.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.declic.content.EmailContent;
import org.declic.content.EmailField;
import org.declic.content.design.Block.ItemColumn;
import org.declic.content.design.Block.Placing;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignPlacesTest {

    private static Block heading(String text) {
        return new Block.Heading(text, 1, Placing.LEFT);
    }

    private static List<Optional<DesignPlace>> places(EmailDesign design) {
        DesignPlaces places = new DesignPlaces(design);
        try {
            EmailContent.designed("Hi", "", design, "").compile();
            return List.of();
        } catch (TemplateException e) {
            return e.problems().stream().map(places::of).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hello #end",
                "Hello #if($context.vip)",
                "Hello #foreach($x in",
                "Hello ${context.name|}",
                "Hello #include('x')",
                "Hello $nobody.knows"
            })
    void findsTheBlockWhoseTemplateIsWrong(String wrong) {
        EmailDesign design = new EmailDesign(
                Theme.USUAL,
                List.of(
                        Row.of(heading("Fine ${context.name|'you'}"), new Block.Spacer(8, Placing.LEFT)),
                        Row.of(
                                List.of(new Block.Text("<p>One</p>", Placing.LEFT)),
                                List.of(new Block.Text("<p>" + wrong + "</p>", Placing.LEFT))),
                        Row.of(new Block.Items(
                                "context.items", List.of(new ItemColumn("Name", "name")), Placing.LEFT))));

        assertThat(places(design))
                .isNotEmpty()
                .containsOnly(Optional.of(new DesignPlace(DesignPlace.Part.BLOCK, 4, "TEXT")));
    }

    @Test
    void findsAddressesAndLabelsToo() {
        Block address = new Block.Button("Go", "https://shop.example/$unknown.order", Placing.CENTRE);
        Block label = new Block.Button("Go to $unknown.shop", "https://shop.example", Placing.CENTRE);
        Block html = new Block.Html("<p>one</p>\n<p>\n$unknown.html</p>", Placing.LEFT);

        assertThat(places(new EmailDesign(Theme.USUAL, List.of(Row.of(address, label, html)))))
                .extracting(place -> place.orElseThrow().address())
                .contains("block-1", "block-2", "block-3");
    }

    @Test
    void doesNotKnowWhoseFaultItIsThatTwoDoNotFit() {
        EmailContent elsewhere = new EmailContent("Hi", "", "<p>\n\n#end</p>", "");
        TemplateProblem problem = problem(elsewhere);

        assertThat(new DesignPlaces(EmailDesign.EMPTY).of(problem)).isEmpty();
    }

    private static TemplateProblem problem(EmailContent content) {
        try {
            content.compile();
            throw new AssertionError("No problem");
        } catch (TemplateException e) {
            return e.problems().get(0);
        }
    }

    @Test
    void findsTheBlockThatAsksForAValue() {
        EmailDesign design = new EmailDesign(
                Theme.USUAL,
                List.of(Row.of(
                        heading("$context.order.number"),
                        new Block.Button("Go", "https://shop.example/$context.order", Placing.CENTRE),
                        new Block.Items("context.items", List.of(new ItemColumn("Name", "name")), Placing.LEFT))));
        DesignPlaces places = new DesignPlaces(design);

        assertThat(EmailContent.designed("Hi", "", design, "").compile().references().stream()
                        .filter(reference -> reference.field() == EmailField.HTML)
                        .map(reference -> reference.path() + " "
                                + places.of(reference).orElseThrow().kind())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "context.order.number HEADING", "context.order BUTTON", "context.items ITEMS");
    }

    @Test
    void theWayOutBelongsIntoTheLastFooter() {
        Block footer = new Block.Footer("<p>Example Ltd</p>", "", Placing.CENTRE);

        assertThat(new DesignPlaces(new EmailDesign(Theme.USUAL, List.of(Row.of(footer, heading("Hi"), footer))))
                        .footer())
                .contains(new DesignPlace(DesignPlace.Part.BLOCK, 3, "FOOTER"));
        assertThat(new DesignPlaces(EmailDesign.EMPTY).footer()).isEmpty();
    }
}
