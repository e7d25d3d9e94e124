package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.Finding.Level;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.content.EmailContent;
import org.declic.content.design.Block;
import org.declic.content.design.Block.Placing;
import org.declic.content.design.DesignPlace;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.junit.jupiter.api.Test;

/** What the review finds in an email that was put together from blocks, and where. */
class ComposedReviewTest {

    private static List<Finding> review(CampaignDraft draft, Category category) {
        return Review.of(
                        draft,
                        CampaignKind.of(category, Channel.EMAIL),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH)
                .stream()
                .filter(finding -> finding.place().isPresent() || finding.code().startsWith("template"))
                .toList();
    }

    private static CampaignDraft draft(Block... blocks) {
        EmailDesign design = new EmailDesign(Theme.USUAL, List.of(Row.of(blocks)));
        return CampaignDraft.named("Order", "order", Channel.EMAIL)
                .saying(EmailContent.designed("Hello", "", design, design.text()));
    }

    private static Optional<DesignPlace> block(int number, String kind) {
        return Optional.of(new DesignPlace(DesignPlace.Part.BLOCK, number, kind));
    }

    @Test
    void namesTheBlockOfEachReference() {
        CampaignDraft draft = draft(
                new Block.Heading("Hello ${context.nam|'you'}", 1, Placing.LEFT),
                new Block.Button("Go", "https://shop.example/$context.number", Placing.CENTRE),
                new Block.Text("<p>$links.unsubscrib</p>", Placing.LEFT));

        assertThat(review(
                        draft.expecting(new DeclaredContext("{\"name\": \"Ada\", \"number\": 7}")),
                        Category.TRANSACTIONAL))
                .extracting(Finding::code, Finding::level, Finding::place)
                .containsExactly(
                        tuple("link-unknown", Level.ERROR, block(3, "TEXT")),
                        tuple("context-misspelt", Level.ERROR, block(1, "HEADING")),
                        tuple("default-missing", Level.WARNING, block(2, "BUTTON")));
    }

    @Test
    void tellsOnceWhatIsWrongInABlockAndSoInTheTextThatItMakes() {
        assertThat(review(draft(new Block.Heading("Hello #end", 1, Placing.LEFT)), Category.TRANSACTIONAL))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("template-problem");
                    assertThat(finding.place()).isEqualTo(block(1, "HEADING"));
                });
    }

    @Test
    void tellsWhatIsWrongInATextOfItsOwn() {
        EmailDesign design = new EmailDesign(Theme.USUAL, List.of());
        CampaignDraft draft = CampaignDraft.named("Order", "order", Channel.EMAIL)
                .saying(EmailContent.designed("Hello", "", design, "#end"));

        assertThat(review(draft, Category.TRANSACTIONAL)).singleElement().satisfies(finding -> {
            assertThat(finding.details()).startsWith("TEXT", "1");
            assertThat(finding.place()).isEmpty();
        });
    }

    @Test
    void tellsAlertsOfBlocksAsWarnings() {
        assertThat(review(
                        draft(new Block.Image("https://img.example/a.png", "", "", 0, false, Placing.LEFT)),
                        Category.TRANSACTIONAL))
                .containsExactly(Finding.warning("image-text").at(block(1, "IMAGE")));
    }

    @Test
    void theWayOutBelongsIntoTheFooter() {
        assertThat(review(draft(new Block.Footer("<p>Example Ltd</p>", "", Placing.CENTRE)), Category.MARKETING))
                .containsExactly(Finding.error("opt-out-missing").at(block(1, "FOOTER")));
    }
}
