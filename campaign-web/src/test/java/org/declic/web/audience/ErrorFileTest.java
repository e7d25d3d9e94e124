package org.declic.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.declic.audience.imports.FailedLine;
import org.junit.jupiter.api.Test;

class ErrorFileTest {

    private static String written(List<FailedLine> lines) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ErrorFile.write(
                after -> lines.stream()
                        .filter(line -> line.number() > after)
                        .limit(2)
                        .toList(),
                body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryLine() throws IOException {
        assertThat(written(List.of(
                        new FailedLine(2, "a, \"b\"", "é"), new FailedLine(3, "c", "d"), new FailedLine(9, "e", "f"))))
                .isEqualTo("line,reason,text\r\n2,\"a, \"\"b\"\"\",é\r\n3,c,d\r\n9,e,f\r\n");
        assertThat(written(List.of())).isEqualTo("line,reason,text\r\n");
    }

    @Test
    void letsNoSpreadsheetRunWhatStandsThere() throws IOException {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(written(List.of(new FailedLine(2, "x", start + "1+1"))))
                    .as(start)
                    .contains("'" + start + "1+1");
        }
    }
}
