package org.declic.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every reason that the pages have a sentence for stands in the document for callers. */
class ReasonsTest {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("org.declic.web.message.Message", Locale.ENGLISH);

    private static List<String> reasons(String prefix) {
        return SENTENCES.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    @Test
    void theDocumentNamesAllThatHaveASentence() throws IOException {
        String document = Files.readString(Path.of("../docs/reasons.md"));

        assertThat(reasons("excluded."))
                .hasSizeGreaterThan(10)
                .allSatisfy(code -> assertThat(document).contains("| `" + code + "` |"));
        assertThat(reasons("explained.unreached."))
                .hasSize(4)
                .allSatisfy(reason -> assertThat(document).contains("| `" + reason + "` |"));
    }
}
