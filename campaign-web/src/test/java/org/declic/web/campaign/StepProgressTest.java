package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;
import org.declic.web.campaign.StepProgress.State;
import org.junit.jupiter.api.Test;

class StepProgressTest {

    private static Finding finding(Level level, String code) {
        return new Finding(level, code, List.of());
    }

    @Test
    void listsEveryStepInTheOrderOfTheEditor() {
        assertThat(StepProgress.of(List.of()))
                .extracting(StepProgress::tab)
                .containsExactly("properties", "action", "content", "audience", "schedule");
    }

    @Test
    void isCompleteWithoutFindings() {
        assertThat(StepProgress.of(List.of())).extracting(StepProgress::state).containsOnly(State.COMPLETE);
    }

    @Test
    void tellsWhatIsWrongFromWhatIsNotThereYet() {
        List<StepProgress> steps = StepProgress.of(List.of(
                finding(Level.ERROR, "subject-missing"),
                finding(Level.ERROR, "template-problem"),
                finding(Level.ERROR, "audience-missing")));

        assertThat(steps.get(2).state()).isEqualTo(State.BROKEN);
        assertThat(steps.get(3).state()).isEqualTo(State.INCOMPLETE);
        assertThat(State.BROKEN.activatable()).isFalse();
    }

    @Test
    void isIncompleteWithAnErrorAndKeepsAdviceApart() {
        List<StepProgress> steps = StepProgress.of(List.of(
                finding(Level.WARNING, "text-missing"),
                finding(Level.ERROR, "subject-missing"),
                finding(Level.WARNING, "window-order")));

        assertThat(steps)
                .extracting(StepProgress::state)
                .containsExactly(State.COMPLETE, State.COMPLETE, State.INCOMPLETE, State.COMPLETE, State.WARNING);
        assertThat(steps.get(2).findings()).hasSize(2);
    }
}
