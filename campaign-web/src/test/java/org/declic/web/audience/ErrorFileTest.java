package org.declic.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.declic.audience.file.ImportFault;
import org.declic.audience.file.ImportReason;
import org.declic.audience.imports.FailedLine;
import org.junit.jupiter.api.Test;

class ErrorFileTest {

    private static FailedLine failed(long number, String reason, String line) {
        return new FailedLine(number, new ImportReason(reason, List.of()), line);
    }

    private static String written(List<FailedLine> lines) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ErrorFile.ENGLISH.write(
                after -> lines.stream()
                        .filter(line -> line.number() > after)
                        .limit(2)
                        .toList(),
                body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryLine() throws IOException {
        assertThat(written(List.of(failed(2, "a, \"b\"", "é"), failed(3, "c", "d"), failed(9, "e", "f"))))
                .isEqualTo("line,reason,text\r\n2,\"a, \"\"b\"\"\",é\r\n3,c,d\r\n9,e,f\r\n");
        assertThat(written(List.of())).isEqualTo("line,reason,text\r\n");
    }

    @Test
    void letsNoSpreadsheetRunWhatStandsThere() throws IOException {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(written(List.of(failed(2, "x", start + "1+1"))))
                    .as(start)
                    .contains("'" + start + "1+1");
        }
    }

    @Test
    void speaksTheLanguageOfWhoReadsIt() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        FailedLine line = new FailedLine(3, ImportReason.of(ImportFault.COLUMNS_DIFFER, 3, 1, 2), "x");

        ImportWords.in(Locale.FRENCH).errorFile().write(after -> after == 0 ? List.of(line) : List.of(), body);

        assertThat(body.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "ligne,raison,texte\r\n3,La ligne 3 n’a pas le bon nombre de colonnes\u00a0: 1 au lieu de 2.,x\r\n");
    }
}
