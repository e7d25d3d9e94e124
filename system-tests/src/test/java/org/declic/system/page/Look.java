package org.declic.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.declic.system.browser.Accessibility;

/** A look at a page: it is accessible and not wider than the screen. The picture is in {@code target/screenshots}. */
final class Look {

    private Look() {}

    /**
     * Looks at the page that is open.
     *
     * @param kind language and width, the folder of the picture
     */
    static void at(Page page, String kind, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", kind, name + ".png"))
                .setFullPage(true));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(name + " is wider than the screen")
                .isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }
}
