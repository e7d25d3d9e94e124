package org.declic.content.look;

import java.util.Objects;
import org.declic.content.design.Theme;

/**
 * What emails of a sandbox begin with. What is missing is empty, or as in {@link Theme#USUAL}.
 *
 * @param logo where its picture is; empty for none
 * @param logoText what the logo says to those who do not see it
 * @param company who writes, and where they are: the line of the footer; empty for none
 */
public record SandboxLook(Theme theme, String logo, String logoText, String company) {

    /** Of a sandbox for which nobody has decided. */
    public static final SandboxLook USUAL = new SandboxLook(Theme.USUAL, "", "", "");

    public SandboxLook {
        theme = Objects.requireNonNullElse(theme, Theme.USUAL);
        logo = Objects.requireNonNullElse(logo, "").strip();
        logoText = Objects.requireNonNullElse(logoText, "").strip();
        company = Objects.requireNonNullElse(company, "").strip();
    }
}
