package org.declic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What {@code web.xml} promises of sessions; no test waits half an hour for one to end. */
class WebXmlTest {

    private final Document descriptor;

    WebXmlTest() throws Exception {
        descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/webapp/WEB-INF/web.xml").toFile());
    }

    @Test
    void endsASessionAfterHalfAnHour() {
        assertThat(only("session-timeout")).isEqualTo("30");
    }

    @Test
    void keepsSessionsFromScriptsAndOutOfAddresses() {
        assertThat(only("http-only")).isEqualTo("true");
        assertThat(only("tracking-mode")).isEqualTo("COOKIE");
    }

    private String only(String element) {
        NodeList found = descriptor.getElementsByTagName(element);
        assertThat(found.getLength()).isOne();
        return found.item(0).getTextContent();
    }
}
