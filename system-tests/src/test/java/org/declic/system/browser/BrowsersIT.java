package org.declic.system.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The rules for pages catch what they are there to catch. */
class BrowsersIT {

    private static final HttpServer SITE = site();

    @BeforeAll
    static void open() {
        SITE.start();
    }

    @AfterAll
    static void close() {
        SITE.stop(0);
    }

    @Test
    void acceptsAQuietPage() {
        visit("quiet").assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void failsATestWhosePageComplainsInTheConsole() {
        assertThat(failureOf("complaining")).contains("console: oh dear");
    }

    @Test
    void failsATestWhosePageThrows() {
        assertThat(failureOf("throwing")).contains("uncaught", "it broke");
    }

    @Test
    void failsATestWhosePageAsksAnotherHost() {
        assertThat(failureOf("outgoing")).contains("outside request: http://tracker.example/pixel.png");
    }

    @Test
    void toleratesWhatTheTestProvokes() {
        visit("provoking").assertStatistics(tests -> tests.succeeded(1));
    }

    @Test
    void listsSeriousAccessibilityViolations() {
        assertThat(failureOf("inaccessible")).contains("is not accessible", "critical", "select-name");
    }

    @Test
    void givesAPhonesWindowAndAFrenchReader() {
        visit("frenchPhone").assertStatistics(tests -> tests.succeeded(1));
    }

    private static String failureOf(String method) {
        Events events = visit(method);
        events.assertStatistics(tests -> tests.failed(1));
        return events.failed().stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .collect(Collectors.joining());
    }

    private static Events visit(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Visits.class, method, Page.class.getName()))
                .execute()
                .testEvents();
    }

    private static HttpServer site() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            page(server, "/quiet", "<p>Bonjour</p>");
            page(server, "/complaining", "<script>console.error('oh dear')</script>");
            page(server, "/throwing", "<script>throw new Error('it broke')</script>");
            page(server, "/outgoing", "<img alt='' src='http://tracker.example/pixel.png'>");
            page(server, "/inaccessible", "<select><option>one</option></select>");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(HttpServer server, String path, String body) {
        byte[] html = ("<!DOCTYPE html><html lang='en'><title>Site</title><link rel='icon' href='data:,'><main>" + body)
                .getBytes(UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            try (exchange) {
                exchange.getResponseBody().write(html);
            }
        });
    }

    private static void open(Page page, String path) {
        page.navigate("http://127.0.0.1:" + SITE.getAddress().getPort() + path);
        page.waitForLoadState();
    }

    /** Run by the tests above only. */
    @ExtendWith(Browsers.class)
    static class Visits {

        @Test
        void quiet(Page page) {
            open(page, "/quiet");
            Accessibility.check(page);
        }

        @Test
        void complaining(Page page) {
            open(page, "/complaining");
        }

        @Test
        void throwing(Page page) {
            open(page, "/throwing");
        }

        @Test
        void outgoing(Page page) {
            open(page, "/outgoing");
        }

        @Test
        void provoking(@Visitor(provokes = "oh dear") Page page) {
            open(page, "/complaining");
        }

        @Test
        void inaccessible(Page page) {
            open(page, "/inaccessible");
            Accessibility.check(page);
        }

        @Test
        void frenchPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
            open(page, "/quiet");

            assertThat(page.evaluate("[innerWidth, navigator.language].join(' ')"))
                    .isEqualTo("375 fr");
        }
    }
}
