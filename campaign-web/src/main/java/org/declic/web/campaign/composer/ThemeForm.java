package org.declic.web.campaign.composer;

import java.io.Serializable;
import java.util.Objects;
import org.declic.content.design.Theme;
import org.jspecify.annotations.Nullable;

/** What the fields of an email's look hold. */
public class ThemeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String font;
    private String text;
    private String accent;
    private String onAccent;
    private String paper;
    private String background;
    private int width;

    public ThemeForm(Theme theme) {
        font = theme.font();
        text = theme.text();
        accent = theme.accent();
        onAccent = theme.onAccent();
        paper = theme.paper();
        background = theme.background();
        width = theme.width();
    }

    /** The look as typed. */
    public Theme theme() {
        return new Theme(font, text, accent, onAccent, paper, background, width);
    }

    public String getFont() {
        return font;
    }

    public void setFont(@Nullable String font) {
        this.font = Objects.requireNonNullElse(font, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    /** The colour of links and buttons. */
    public String getAccent() {
        return accent;
    }

    public void setAccent(@Nullable String accent) {
        this.accent = Objects.requireNonNullElse(accent, "");
    }

    /** The colour of text on a button. */
    public String getOnAccent() {
        return onAccent;
    }

    public void setOnAccent(@Nullable String onAccent) {
        this.onAccent = Objects.requireNonNullElse(onAccent, "");
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = Objects.requireNonNullElse(paper, "");
    }

    public String getBackground() {
        return background;
    }

    public void setBackground(@Nullable String background) {
        this.background = Objects.requireNonNullElse(background, "");
    }

    public Integer getWidth() {
        return width;
    }

    public void setWidth(@Nullable Integer width) {
        this.width = Objects.requireNonNullElse(width, 0);
    }
}
