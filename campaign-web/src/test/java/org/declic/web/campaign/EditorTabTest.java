package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;
import org.declic.content.design.DesignPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTabTest {

    private static Finding finding(String code, String... details) {
        return new Finding(Level.ERROR, code, List.of(details));
    }

    @ParameterizedTest
    @CsvSource({
        "configuration-inactive, ACTION,   configurationId",
        "audience-missing,       AUDIENCE, audience",
        "window-past,            SCHEDULE, end",
        "subject-missing,        CONTENT,  subject",
        "image-alt,              CONTENT,  html",
        "text-missing,           CONTENT,  text",
        "push-empty,             CONTENT,  title",
        "default-missing,        CONTENT,  ''"
    })
    void leadsToTheInputWhereItIsMended(String code, EditorTab tab, String field) {
        assertThat(EditorTab.of(finding(code))).isEqualTo(tab);
        assertThat(EditorTab.field(finding(code, "detail"))).isEqualTo(field);
        assertThat(EditorTab.line(finding(code, "detail"))).isEmpty();
    }

    @Test
    void leadsToTheLineWhereThatIsKnown() {
        Finding misspelt = finding("context-misspelt", "HTML", "7", "context.nam", "context.name");

        assertThat(EditorTab.field(misspelt)).isEqualTo("html");
        assertThat(EditorTab.line(misspelt)).isEqualTo("7");
    }

    @Test
    void leadsToTheBlockWhereThatIsKnown() {
        Finding inBlock = new Finding(
                Level.ERROR,
                "context-misspelt",
                List.of("HTML", "7", "context.nam", "context.name"),
                Optional.of(new DesignPlace(DesignPlace.Part.BLOCK, 3, "BUTTON")));

        assertThat(EditorTab.of(inBlock)).isEqualTo(EditorTab.CONTENT);
        assertThat(EditorTab.block(inBlock)).isEqualTo("block-3");
        assertThat(EditorTab.field(inBlock)).isEmpty();
        assertThat(EditorTab.line(inBlock)).isEmpty();
        assertThat(EditorTab.block(finding("image-alt", "1"))).isEmpty();
    }
}
