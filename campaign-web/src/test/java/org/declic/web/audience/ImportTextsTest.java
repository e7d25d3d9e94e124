package org.declic.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.declic.audience.file.ImportFault;
import org.declic.audience.file.ImportReason;
import org.declic.audience.file.ImportReason.Sentence;
import org.declic.profile.ProfileRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTextsTest {

    private static final ImportTexts ENGLISH = ImportWords.in(Locale.ENGLISH);
    private static final ImportTexts FRENCH = ImportWords.in(Locale.FRENCH);

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryFault(ImportFault fault) {
        requireSentence(fault.word());
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryRuleOfProfiles(ProfileRule rule) {
        requireSentence(rule.word());
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryUseOfAColumn(ColumnChoice.Use use) {
        assertThat(words()).contains("use." + use);
    }

    private static void requireSentence(String word) {
        assertThat(words()).contains("fault." + word);
        ImportReason reason = new ImportReason("x", List.of(new Sentence(word, Collections.nCopies(3, "4711"))));
        assertThat(ENGLISH.reason(reason)).doesNotContain("{").isNotEqualTo(FRENCH.reason(reason));
    }

    private static List<String> words() {
        return List.copyOf(ResourceBundle.getBundle("org.declic.web.audience.Import", Locale.ENGLISH)
                .keySet());
    }

    @Test
    void saysAllThatIsWrong() {
        ImportReason reason = new ImportReason(
                "In English", List.of(new Sentence("language", List.of()), new Sentence("time-zone", List.of())));

        assertThat(FRENCH.reason(reason))
                .isEqualTo("La langue préférée doit être un code de langue tel que fr-CA."
                        + " Le fuseau horaire doit être de la forme Europe/Paris.");
        assertThat(FRENCH.reason(new ImportReason("In English", List.of()))).isEqualTo("In English");
        assertThat(FRENCH.reason(ImportReason.NONE)).isEmpty();
    }
}
