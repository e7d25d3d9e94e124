package org.declic.web.campaign.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;
import org.declic.content.design.DesignPlace;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.junit.jupiter.api.Test;

class NotReadyTest {

    @Test
    void tellsLevelTabCodeAndDetailsOfEachFinding() {
        Problem problem = NotReady.problem(List.of(
                new Finding(Level.ERROR, "configuration-inactive", List.of("mail")),
                new Finding(Level.ERROR, "window-past", List.of()),
                new Finding(Level.WARNING, "html-heavy", List.of("102")),
                new Finding(
                        Level.WARNING,
                        "image-text",
                        List.of(),
                        Optional.of(new DesignPlace(DesignPlace.Part.BLOCK, 2, "IMAGE")))));

        assertThat(problem.code()).isEqualTo(ProblemCode.CAMPAIGN_NOT_READY);
        assertThat(problem.context())
                .containsExactly(
                        entry("finding-1", "ERROR ACTION configuration-inactive: mail"),
                        entry("finding-2", "ERROR SCHEDULE window-past"),
                        entry("finding-3", "WARNING CONTENT html-heavy: 102"),
                        entry("finding-4", "WARNING CONTENT image-text (block-2)"));
    }
}
