package org.declic.content.look;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Set;
import org.declic.content.EmailField;
import org.declic.shared.OneLineText;
import org.declic.shared.StorableText;
import org.declic.template.TemplateException;
import org.declic.template.velocity.TemplateEngine;

/** A rule of the look of a sandbox. */
public enum LookRule {
    /** The logo has an address that begins with https and has at most {@value #LONGEST_ADDRESS} characters. */
    LOGO("logo"),
    /** A logo says something to those who do not see it. */
    LOGO_TEXT_MISSING("logoText"),
    /** That has one line of at most {@value #LONGEST_TEXT} characters; expressions in it are right. */
    LOGO_TEXT("logoText"),
    /** The company has one line of at most {@value #LONGEST_TEXT} characters; expressions in it are right. */
    COMPANY("company");

    /** The longest address of a logo. */
    public static final int LONGEST_ADDRESS = 1_000;

    /** The longest text of a logo, and the longest line of the company. */
    public static final int LONGEST_TEXT = 200;

    private final String field;

    LookRule(String field) {
        this.field = field;
    }

    /** The component that breaks it. */
    public String field() {
        return field;
    }

    static Set<LookRule> brokenBy(SandboxLook look) {
        Set<LookRule> broken = EnumSet.noneOf(LookRule.class);
        if (!look.logo().isEmpty() && !isAddress(look.logo())) {
            broken.add(LOGO);
        }
        if (!look.logo().isEmpty() && look.logoText().isEmpty()) {
            broken.add(LOGO_TEXT_MISSING);
        }
        if (!isLine(look.logoText())) {
            broken.add(LOGO_TEXT);
        }
        if (!isLine(look.company())) {
            broken.add(COMPANY);
        }
        return broken;
    }

    private static boolean isLine(String text) {
        return text.length() <= LONGEST_TEXT
                && OneLineText.isOneLine(text)
                && StorableText.isStorable(text)
                && isTemplate(text);
    }

    /** It becomes part of emails, in which it may have expressions but must not break anything. */
    private static boolean isTemplate(String text) {
        try {
            TemplateEngine.compile(EmailField.HTML, text);
            return true;
        } catch (TemplateException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= LONGEST_ADDRESS
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && isTemplate(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
