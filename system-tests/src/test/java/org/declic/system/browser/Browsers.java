package org.declic.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.system.server.Target;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test fresh {@link Page}s, each in a context of its own, so that nobody is signed in. A test that leaves an offence
 * behind fails (see {@link Strictness}); one that fails leaves a screenshot and the HTML in {@code target/browser}. All
 * tests share one browser process.
 */
public final class Browsers implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browsers.class);
    private static final List<String> QUIET_AND_LOCAL = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Setting setting =
                parameter.findAnnotation(Visitor.class).map(Setting::of).orElse(Setting.ENGLISH_DESKTOP);
        Visit visit = open(context, setting);
        visits(context).add(visit);
        return visit.page();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        List<String> offences = new ArrayList<>();
        visits(context).forEach(visit -> offences.addAll(visit.offences()));
        boolean failed = context.getExecutionException().isPresent() || !offences.isEmpty();
        for (int i = 0; failed && i < visits(context).size(); i++) {
            keep(visits(context).get(i).page(), name(context) + (i == 0 ? "" : "-" + i));
        }
        visits(context).forEach(visit -> visit.page().context().close());
        if (context.getExecutionException().isEmpty() && !offences.isEmpty()) {
            throw new AssertionError(String.join("\n", offences));
        }
    }

    private static Visit open(ExtensionContext context, Setting setting) {
        BrowserContext browsing = browser(context)
                .newContext(new NewContextOptions()
                        .setLocale(setting.language())
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(
                                setting.viewport().width(), setting.viewport().height()));
        Strictness strictness = Strictness.over(browsing, setting.provokes());
        return new Visit(browsing.newPage(), strictness);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("browser", key -> new Running(), Running.class)
                .browser();
    }

    private static List<Visit> visits(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("visits", key -> new Visits(), Visits.class)
                .list();
    }

    private static void keep(Page page, String name) {
        Path folder = Target.folder("browser");
        page.screenshot(
                new ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
        try {
            Files.writeString(folder.resolve(name + ".html"), page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        return test + "-" + Integer.toHexString(context.getUniqueId().hashCode());
    }

    private record Setting(Viewport viewport, String language, String provokes) {

        static final Setting ENGLISH_DESKTOP = new Setting(Viewport.DESKTOP, "en", Visitor.NOTHING);

        static Setting of(Visitor visitor) {
            return new Setting(visitor.viewport(), visitor.language(), visitor.provokes());
        }
    }

    private record Visit(Page page, Strictness strictness) {

        /** The round trip lets events arrive that are still under way. */
        List<String> offences() {
            if (!page.isClosed()) {
                page.evaluate("0");
            }
            return strictness.offences();
        }
    }

    private record Visits(List<Visit> list) {
        Visits() {
            this(new ArrayList<>());
        }
    }

    private static final class Running implements AutoCloseable {

        private final Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser;

        Running() {
            LaunchOptions options = new LaunchOptions().setArgs(QUIET_AND_LOCAL);
            Chromium.provide().ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        }

        Browser browser() {
            return browser;
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
