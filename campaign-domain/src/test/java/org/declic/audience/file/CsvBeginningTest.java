package org.declic.audience.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.junit.jupiter.api.Test;

class CsvBeginningTest {

    private static CsvBeginning whole(String text) {
        return CsvBeginning.of(text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static CsvBeginning cut(String text) {
        return CsvBeginning.of(text.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void readsTheFirstFiveLines() {
        CsvBeginning file = whole("\ufeffmail, First name \n" + "a@example.com,\"Zoé \"\"Z\"\"\nAnn\"\n".repeat(7));

        assertThat(file.columns()).containsExactly("mail", "First name");
        assertThat(file.rows()).hasSize(5);
        assertThat(file.rows().get(1)).isEqualTo(new CsvRow(4, List.of("a@example.com", "Zoé \"Z\"\nAnn")));
    }

    @Test
    void readsThemAsTheImportWould() {
        List<ImportLine> lines = whole("mail,name,secret\na@example.com,Zoé,1\n,Nobody,2\n")
                .read(new ColumnMapping(Map.of("mail", "email", "name", "person.name.firstName", "secret", "")));

        assertThat(lines.get(0).draft())
                .isEqualTo(new ProfileDraft(
                        List.of(new Identity("email", "a@example.com")),
                        Map.of("person", Map.of("name", Map.of("firstName", "Zoé")))));
        assertThat(lines.get(1).problem()).isEqualTo(ImportReason.of(ImportFault.IDENTITY_MISSING));
    }

    @Test
    void leavesOutWhatIsCutOff() {
        assertThat(cut("email,name\na@example.com,A\nb@exam").rows()).hasSize(1);
        assertThat(cut("email,name\na@example.com,A\nb@example.com,\"in\nquotes")
                        .rows())
                .hasSize(1);
        byte[] halfACharacter = "email\na@example.com\né".getBytes(StandardCharsets.UTF_8);
        assertThat(CsvBeginning.of(Arrays.copyOf(halfACharacter, halfACharacter.length - 1), false)
                        .rows())
                .hasSize(1);
        assertThat(cut("email,name").columns()).containsExactly("email", "name");
    }

    @Test
    void saysWhereItsImportWouldBreak() {
        assertThatThrownBy(() -> whole("\n")).hasMessage("The file is empty");
        assertThatThrownBy(() -> cut("email,name\na@example.com\nb@exam"))
                .isInstanceOfSatisfying(
                        BrokenFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportReason.of(ImportFault.COLUMNS_DIFFER, 2, 1, 2)));
        assertThatThrownBy(() -> whole("email\n\"a@example.com")).hasMessageContaining("unclosed");
        assertThatThrownBy(() -> CsvBeginning.of("email\nZo\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), false))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> whole("a,b\n1,2").read(ColumnMapping.NONE))
                .isInstanceOfSatisfying(
                        BrokenFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportReason.of(ImportFault.COLUMN_IDENTITY_MISSING)));
    }

    @Test
    void saysWhatIsWrongWithEachColumn() {
        List<String> header = List.of("email", "mail", "a", "a.b", "x..y", "id", "");
        ColumnMapping mapping = new ColumnMapping(Map.of("mail", "EMAIL", "id", "identity:?"));

        assertThat(mapping.faults(header))
                .containsOnly(
                        Map.entry("mail", ImportReason.of(ImportFault.COLUMNS_CLASH, "mail")),
                        Map.entry("a.b", ImportReason.of(ImportFault.COLUMNS_CLASH, "a.b")),
                        Map.entry("x..y", ImportReason.of(ImportFault.COLUMN_NO_PATH, "x..y")),
                        Map.entry("id", ImportReason.of(ImportFault.COLUMN_NO_NAMESPACE, "identity:?")));
        assertThat(ColumnMapping.NONE.faults(List.of("a"))).isEmpty();
    }

    @Test
    void knowsIdentities() {
        assertThat(List.of("email", " Phone", "ECID", "Identity:loyalty", "identity:"))
                .allMatch(ColumnMapping::isIdentity);
        assertThat(List.of("", "mail", "person.email")).noneMatch(ColumnMapping::isIdentity);
    }
}
