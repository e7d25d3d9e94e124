package org.declic.web.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.declic.campaign.Finding;
import org.declic.campaign.Finding.Level;

/** How far a step of the editor is, by what the review finds there. */
public record StepProgress(EditorTab step, List<Finding> findings) {

    public StepProgress {
        findings = List.copyOf(findings);
    }

    /** Every step in the order of the editor. */
    static List<StepProgress> of(List<Finding> findings) {
        return Arrays.stream(EditorTab.values())
                .map(step -> new StepProgress(step, only(step, findings)))
                .toList();
    }

    private static List<Finding> only(EditorTab step, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> EditorTab.of(finding) == step)
                .toList();
    }

    /** As it stands in an address and in bundle keys. */
    public String tab() {
        return step.word();
    }

    /** Where it stands. */
    public State state() {
        if (findings.isEmpty()) {
            return State.COMPLETE;
        }
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return State.WARNING;
        }
        return errors.stream().allMatch(StepProgress::isMissing) ? State.INCOMPLETE : State.BROKEN;
    }

    private static boolean isMissing(Finding finding) {
        return finding.code().endsWith("-missing");
    }

    /** Where a step stands. */
    public enum State {
        COMPLETE("pi-check-circle"),
        /** Can be activated, but there is advice. */
        WARNING("pi-exclamation-circle"),
        /** Something is not there yet, which stands in the way of the activation. */
        INCOMPLETE("pi-circle"),
        /** Something is wrong, which stands in the way of the activation. */
        BROKEN("pi-times-circle");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        /** The class of its icon. */
        public String icon() {
            return icon;
        }

        /** True if nothing of the step stands in the way of the activation. */
        public boolean activatable() {
            return this == COMPLETE || this == WARNING;
        }

        /** As it stands in bundle keys and style classes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
