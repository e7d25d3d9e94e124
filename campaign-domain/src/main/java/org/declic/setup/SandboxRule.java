package org.declic.setup;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.declic.shared.OneLineText;

/** What a new sandbox must be like. */
public enum SandboxRule {
    /** A name is what calls carry in {@code x-sandbox-name}: 1 to 100 small letters, digits and hyphens, no hyphen at either end. */
    NAME_MALFORMED("name"),
    /** No two sandboxes of an organisation have one name. */
    NAME_TAKEN("name"),
    /** A title has 1 to 200 characters in one line. */
    TITLE("title");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?");
    private static final int LONGEST_TITLE = 200;

    private final String field;

    SandboxRule(String field) {
        this.field = field;
    }

    /** What the rule is about: {@code name} or {@code title}. */
    public String field() {
        return field;
    }

    /** The rules that they break, whether or not the name is free. */
    static Set<SandboxRule> brokenBy(String name, String title) {
        Set<SandboxRule> broken = EnumSet.noneOf(SandboxRule.class);
        if (!NAME.matcher(name).matches()) {
            broken.add(NAME_MALFORMED);
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE || !OneLineText.isOneLine(title)) {
            broken.add(TITLE);
        }
        return broken;
    }
}
