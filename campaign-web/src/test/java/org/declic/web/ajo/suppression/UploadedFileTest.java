package org.declic.web.ajo.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFileTest {

    private static final String TYPE = "multipart/form-data; boundary=x";
    private static final String CSV = "TYPE,VALUE\r\nEMAIL,jürgen@example.com\r\n";

    private static byte[] form(String name, String text, Charset charset) {
        return ("--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"my list.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--x--\r\n")
                .getBytes(charset);
    }

    @Test
    void isThePartOfThatName() throws IOException {
        assertThat(UploadedFile.read(form("file", CSV, StandardCharsets.UTF_8), TYPE))
                .isEqualTo(new UploadedFile("my list.csv", CSV));
        assertThat(UploadedFile.read(form("file", "\ufeff" + CSV, StandardCharsets.UTF_8), TYPE)
                        .text())
                .isEqualTo(CSV);
    }

    @ParameterizedTest
    @CsvSource({
        "other, UTF-8, multipart/form-data; boundary=x, is missing",
        "file, UTF-8, multipart/form-data; boundary=y, is",
        "file, ISO-8859-1, multipart/form-data; boundary=x, is not UTF-8"
    })
    void isRefusedOtherwise(String name, Charset charset, String type, String problem) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> UploadedFile.read(form(name, CSV, charset), type));

        assertThat(refused.problem().context().get("file")).startsWith(problem);
    }
}
