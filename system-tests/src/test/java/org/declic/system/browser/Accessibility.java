package org.declic.system.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds wrong with a page. */
public final class Accessibility {

    private static final Set<String> INTOLERABLE = Set.of("serious", "critical");

    private Accessibility() {}

    /**
     * Fails on serious and critical violations and lists them with the elements concerned. Frames are left out: those of
     * messages run no script, so axe would wait for them for ever. Without frames the legacy mode finds the same, and opens
     * no second page for its results.
     */
    public static void check(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(onlyViolations()).exclude("iframe").analyze().getViolations().stream()
                        .filter(rule -> INTOLERABLE.contains(rule.getImpact()))
                        .toList();
        if (!violations.isEmpty()) {
            String listed = violations.stream().map(Accessibility::describe).collect(Collectors.joining("\n"));
            throw new AssertionError(page.url() + " is not accessible:\n" + listed);
        }
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule rule) {
        String elements = rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining());
        return "  " + rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + elements;
    }
}
