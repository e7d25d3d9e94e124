package org.declic.content.design;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The look of an email. What is no colour, font or width, or is missing, becomes that of {@link #USUAL}.
 *
 * @param font names of fonts, the preferred one first
 * @param text colour of text
 * @param accent colour of links and buttons
 * @param onAccent colour of text on a button
 * @param paper colour behind the blocks
 * @param background colour around the paper
 * @param width of the paper, in pixels
 */
public record Theme(
        String font, String text, String accent, String onAccent, String paper, String background, int width) {

    static final int NARROWEST = 320;
    static final int WIDEST = 960;
    private static final int USUAL_WIDTH = 600;

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern FONT = Pattern.compile("[A-Za-z0-9 ,'_-]{1,200}");
    private static final String USUAL_FONT = "Arial, Helvetica, sans-serif";

    /** Dark on white, with a blue button. */
    public static final Theme USUAL = new Theme("", "", "", "", "", "", USUAL_WIDTH);

    public Theme {
        font = font != null && FONT.matcher(font).matches() ? font : USUAL_FONT;
        text = colour(text, "#1f2937");
        accent = colour(accent, "#1d4ed8");
        onAccent = colour(onAccent, "#ffffff");
        paper = colour(paper, "#ffffff");
        background = colour(background, "#f3f4f6");
        width = width == 0 ? USUAL_WIDTH : Math.max(NARROWEST, Math.min(width, WIDEST));
    }

    static String colour(@Nullable String written, String usual) {
        return written != null && COLOUR.matcher(written).matches() ? written : usual;
    }
}
