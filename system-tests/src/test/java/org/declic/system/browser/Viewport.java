package org.declic.system.browser;

/** The window's size in CSS pixels. */
public enum Viewport {
    DESKTOP(1440, 900),
    PHONE(375, 812);

    private final int width;
    private final int height;

    Viewport(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
