package org.declic.web.campaign.api;

import java.util.List;
import org.declic.campaign.Finding;
import org.declic.shared.Violations;
import org.declic.web.campaign.EditorTab;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Tells a caller what the review found: the level, the tab of the editor where it is mended, the code, the details, the block. */
final class NotReady {

    private NotReady() {}

    static Problem problem(List<Finding> findings) {
        Violations report = new Violations();
        int number = 0;
        for (Finding finding : findings) {
            report.add("finding-" + ++number, sentence(finding));
        }
        return Problem.of(ProblemCode.CAMPAIGN_NOT_READY, report);
    }

    private static String sentence(Finding finding) {
        String start = finding.level() + " " + EditorTab.of(finding) + " " + finding.code();
        String place =
                finding.place().map(there -> " (" + there.address() + ")").orElse("");
        return finding.details().isEmpty()
                ? start + place
                : start + ": " + String.join(", ", finding.details()) + place;
    }
}
