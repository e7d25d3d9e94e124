package org.declic.audience.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.file.BoundedUtf8Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportLinesTest {

    private static final String HEADER = "email,person.name.firstName,points\n";

    private static ImportLines csv(byte[] bytes, ColumnMapping mapping) throws IOException {
        return ImportLines.of(new ByteArrayInputStream(bytes), ImportFormat.CSV, mapping);
    }

    private static ImportLines csv(String text) throws IOException {
        return csv(text.getBytes(StandardCharsets.UTF_8), ColumnMapping.NONE);
    }

    private static ImportLines json(String text) throws IOException {
        return ImportLines.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ImportFormat.NDJSON,
                ColumnMapping.NONE);
    }

    private static List<ImportLine> all(ImportLines lines) throws IOException {
        List<ImportLine> all = new ArrayList<>();
        for (List<ImportLine> batch = lines.next(); !batch.isEmpty(); batch = lines.next()) {
            all.addAll(batch);
        }
        return all;
    }

    private static void breaks(String text, String... reasons) {
        assertThatThrownBy(() -> all(csv(text)))
                .isInstanceOf(BrokenFileException.class)
                .message()
                .contains(reasons);
    }

    @Test
    void readsChoicesInBothLanguages() throws IOException {
        List<ImportLine> lines = all(csv("""
                email,consent:email,Consent:SMS
                a@example.com,Oui,0
                b@example.com,,TRUE
                c@example.com,maybe,
                """));

        assertThat(lines)
                .extracting(ImportLine::choices)
                .containsExactly(
                        Map.of(Channel.EMAIL, Choice.YES, Channel.SMS, Choice.NO),
                        Map.of(Channel.SMS, Choice.YES),
                        Map.of());
        assertThat(lines.get(2).problem()).isEqualTo(ImportReason.of(ImportFault.CELL_NO_CHOICE, 2));
        breaks("email,consent:fax\n", "consent:fax names no channel");
        breaks("email,consent:sms,consent:SMS\n", "mean the same");
    }

    @Test
    void readsProfilesOutOfColumns() throws IOException {
        List<ImportLine> lines = all(csv("""
                \ufeffEmail, identity:Loyalty,person.name.firstName,person.name.lastName,locale,timeZone,
                jane@example.com,4711,"Jane ""J""
                Anne", Doe ,fr-CA,Europe/Paris,ignored

                joe@example.com,,,,,,
                ,,Nobody,,,,
                """));

        assertThat(lines).extracting(ImportLine::number).containsExactly(2L, 5L, 6L);
        assertThat(lines.get(0).draft())
                .isEqualTo(new ProfileDraft(
                        List.of(new Identity("email", "jane@example.com"), new Identity("loyalty", "4711")),
                        Map.of(
                                "person",
                                Map.of("name", Map.of("firstName", "Jane \"J\"\nAnne", "lastName", "Doe")),
                                "preferredLanguage",
                                "fr-CA",
                                "timeZone",
                                "Europe/Paris")));
        assertThat(lines.get(1).draft())
                .isEqualTo(new ProfileDraft(List.of(new Identity("email", "joe@example.com")), Map.of()));
        assertThat(lines.get(2).problem().text()).isEqualTo("There is no identity");
        assertThat(lines.get(2).text()).isEqualTo("\"\",,Nobody,,,,");
    }

    @Test
    void readsColumnsAsTheyAreMapped() throws IOException {
        ColumnMapping mapping =
                ColumnMapping.of("{\"Mail\": \"email\", \"First name\": \"person.name.firstName\", \"secret\": \"\"}");

        List<ImportLine> lines =
                all(csv("Mail,First name,secret\nx@example.com,Xi,42".getBytes(StandardCharsets.UTF_8), mapping));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.draft())
                        .isEqualTo(new ProfileDraft(
                                List.of(new Identity("email", "x@example.com")),
                                Map.of("person", Map.of("name", Map.of("firstName", "Xi"))))));
    }

    @Test
    void refusesMappingsThatMeanNothing() {
        for (String mapping : List.of("", "[]", "{\"a\": 1}", "{\"a\": \"b..c\"}", "{\"a\": \"identity:?\"}")) {
            assertThatThrownBy(() -> ColumnMapping.of(mapping))
                    .as(mapping)
                    .isInstanceOfSatisfying(InvalidImportException.class, e -> {
                        assertThat(e.code()).isEqualTo("invalid-request");
                        assertThat(e.report().messages()).containsOnlyKeys("mapping");
                    });
        }
        assertThatThrownBy(
                        () -> csv(HEADER.getBytes(StandardCharsets.UTF_8), ColumnMapping.of("{\"mail\": \"email\"}")))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("[mail]");
    }

    @Test
    void saysWhyAFileIsBroken() {
        breaks("", "empty");
        breaks("\n\n", "empty");
        breaks("jane@example.com,Jane\n", "must name the columns");
        breaks("email,a.b,a\n", "one lies in the other: a");
        breaks("email,identity:email\n", "mean the same");
        breaks("email,a..b\n", "no path");
        breaks("email,identity:a b\n", "names no identity");
        breaks(HEADER + "jane@example.com,Jane,1\njoe@example.com,Joe\n", "Line 3", "2 columns instead of 3");
        breaks(HEADER + "jane@example.com,Jane,1,2\n", "Line 2", "4 columns instead of 3");
        breaks(HEADER + "jane@example.com,\"Jane,1\njoe@example.com,Joe,2\n", "after line 1", "unclosed");
        breaks(HEADER + "jane@example.com,\"Jane\" x,1\n", "after line 1", "no well-formed CSV");
        breaks(
                HEADER + "a,\"" + "x".repeat(2 * BoundedUtf8Reader.LONGEST_LINE),
                "After line 1",
                "longer than",
                "unclosed");
        assertThatThrownBy(() -> json("\n \n").next()).isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() ->
                        json("x".repeat(2 * BoundedUtf8Reader.LONGEST_LINE)).next())
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void readsAllThatStandsBeforeAFault() throws IOException {
        byte[] text = (HEADER + "jane@example.com,Zoé,1\njoe@example.com,Jo?,2\n").getBytes(StandardCharsets.UTF_8);
        text[new String(text, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xe9;
        ImportLines lines = csv(text, ColumnMapping.NONE);

        List<ImportLine> before = lines.next();

        assertThat(before).extracting(ImportLine::number).containsExactly(2L);
        assertThat(before.get(0).text()).isEqualTo("jane@example.com,Zoé,1");
        assertThatThrownBy(lines::next)
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("The file is not UTF-8, after line 2");
        assertThatThrownBy(lines::next).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void failsALineThatCannotBeStoredAlone() throws IOException {
        List<ImportLine> lines = all(csv(HEADER + "a@example.com,\0,1\nb@example.com,B,2\n"));

        assertThat(lines.get(0).problem().text()).isEqualTo("Column 2 contains a character that cannot be stored");
        assertThat(lines.get(0).problem().sentences())
                .containsExactly(new ImportReason.Sentence("cell-not-storable", List.of("2")));
        assertThat(lines.get(0).text()).doesNotContain("\0");
        assertThat(lines.get(1).isProfile()).isTrue();
    }

    @Test
    void readsInBatchesAndGoesOnBehindThoseBefore() throws IOException {
        String text = HEADER
                + IntStream.range(0, 1_203)
                        .mapToObj(i -> "user-" + i + "@example.com,,")
                        .collect(Collectors.joining("\n"));

        ImportLines lines = csv(text);
        assertThat(lines.next()).hasSize(500);
        assertThat(lines.next()).hasSize(500);
        assertThat(lines.next()).hasSize(203);
        assertThat(lines.next()).isEmpty();
        ImportLines rest = csv(text);
        rest.skip(1_001);
        assertThat(all(rest))
                .hasSize(202)
                .first()
                .satisfies(line -> assertThat(line.number()).isEqualTo(1_003));
    }

    @Test
    void keepsABatchOfLongLinesSmall() throws IOException {
        String line = "a@example.com," + "x".repeat(BoundedUtf8Reader.LONGEST_LINE / 2) + ",\n";

        assertThat(csv(HEADER + line.repeat(40)).next()).hasSizeBetween(10, 25);
    }

    @Test
    void leavesAFileThatEndsInALongReadAlone() throws IOException {
        InputStream slow = new InputStream() {
            private int next;

            @Override
            public int read() {
                byte[] bytes = (HEADER + "a@example.com,😀é,1").getBytes(StandardCharsets.UTF_8);
                return next == bytes.length ? -1 : bytes[next++] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int one = read();
                if (one >= 0) {
                    target[offset] = (byte) one;
                }
                return one < 0 ? -1 : 1;
            }
        };

        List<ImportLine> lines = all(ImportLines.of(slow, ImportFormat.CSV, ColumnMapping.NONE));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("a@example.com,😀é,1"));
    }

    @Test
    void readsProfilesAsJson() throws IOException {
        List<ImportLine> lines = all(json("""
                {"identities": [{"namespace": "email", "userId": "a@example.com"}], "attributes": {"points": 19.90}}

                {"identities": [{"namespace": "email", "userId": "b@example.com"}]}
                """));

        assertThat(lines).extracting(ImportLine::number).containsExactly(1L, 3L);
        assertThat(lines).allMatch(ImportLine::isProfile);
        assertThat(lines.get(0).draft().attributes()).hasToString("{points=19.90}");
    }

    @Test
    void failsJsonThatIsNoProfileAlone() throws IOException {
        String identity = "\"identities\": [{\"namespace\": \"email\", \"userId\": \"a\"}]";
        for (String line : List.of(
                "null",
                "{",
                "{} {}",
                "{}",
                "{\"identities\": 1}",
                "{\"identities\": [1]}",
                "{\"identities\": [{\"namespace\": \"email\"}]}",
                "{" + identity + ", \"attributes\": []}",
                "{" + identity + ", \"attribute\": {}}",
                "{" + identity + ", \"attributes\": {\"a\": 1, \"a\": 2}}",
                "{" + identity + ", \"attributes\": {\"a\": 1e999}}",
                "{" + identity + ", \"attributes\": {\"a\": 1e-999}}",
                "{" + identity + ", \"attributes\": {\"a\": [\"\\ud800\"]}}",
                "{" + identity + ", \"attributes\": {\"\\u0000\": 1}}",
                "{" + identity + ", \"attributes\": {\"a\": " + "[".repeat(40) + "]".repeat(40) + "}}")) {
            assertThat(all(json(line))).as(line).singleElement().satisfies(read -> {
                assertThat(read.isProfile()).isFalse();
                assertThat(read.problem().sentences()).hasSize(1);
                assertThat(read.text()).isEqualTo(line);
            });
        }
    }

    @Test
    void readsTheElementsOfAnArray() throws IOException {
        String jane = "{\"identities\": [{\"namespace\": \"email\", \"userId\": \"jane@example.com\"}],\n"
                + " \"attributes\": {\"points\": 1.50}}";
        List<ImportLine> lines = all(json(" \n[" + jane + ", 7,\n\n{\"identities\": []}, " + jane + "]\n"));

        assertThat(lines).extracting(ImportLine::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(ImportLine::isProfile).containsExactly(true, false, false, true);
        assertThat(lines.get(0).draft())
                .isEqualTo(lines.get(3).draft())
                .isEqualTo(all(json(jane.replace("\n", ""))).get(0).draft());
        assertThat(lines.get(1).text()).isEqualTo("7");
        assertThat(lines.get(1).problem()).isEqualTo(ImportReason.of(ImportFault.LINE_NO_OBJECT));
        assertThat(lines.get(2).problem()).isEqualTo(ImportReason.of(ImportFault.IDENTITY_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email\na@example.com\n", "{\"identities\": []}\n", "[{\"identities\": []}]"})
    void leavesTheFileOpenAtItsEnd(String text) throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        ImportFormat format = text.startsWith("email") ? ImportFormat.CSV : ImportFormat.NDJSON;

        try (ImportLines lines = ImportLines.of(file, format, ColumnMapping.NONE)) {
            assertThat(all(lines)).hasSize(1);
            assertThat(closed).isFalse();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void goesOnInAnArrayBehindElementsThatWereReadBefore() throws IOException {
        String elements = IntStream.range(0, 2 * ImportLines.BATCH)
                .mapToObj(i ->
                        "{\"identities\": [{\"namespace\": \"email\", \"userId\": \"user-" + i + "@example.com\"}]}")
                .collect(Collectors.joining(","));
        ImportLines lines = json("[" + elements + "]");

        lines.skip(ImportLines.BATCH + 1);

        assertThat(all(lines))
                .hasSize(ImportLines.BATCH - 1)
                .first()
                .extracting(line -> line.draft().identities().get(0).userId())
                .isEqualTo("user-" + (ImportLines.BATCH + 1) + "@example.com");
    }

    @Test
    void saysWhereAnArrayEndsBeforeItsTime() throws IOException {
        breaksJson("[]", "empty");
        breaksJson("[", "no well-formed JSON at line 1");
        breaksJson("[{}] {}", "no well-formed JSON at line 1, column 7");
        breaksJson("[{}\n{}]", "no well-formed JSON at line 2");
        breaksJson("[{\"a\": 1, \"a\": 2}]", "no well-formed JSON at line 1");
        breaksJson("[\"" + "x".repeat(2 * BoundedUtf8Reader.LONGEST_LINE) + "\"]", "longer than");
        ImportLines lines = json("[{\"identities\": []}, {]");
        assertThat(lines.next()).as("what stands before it").hasSize(1);
        assertThatThrownBy(lines::next).isInstanceOf(BrokenFileException.class);
    }

    private static void breaksJson(String text, String reason) {
        assertThatThrownBy(() -> all(json(text)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining(reason);
    }
}
