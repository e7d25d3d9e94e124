package org.declic.audience.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.declic.audience.file.ImportReason.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportReasonTest {

    private static final int COLUMN = 4000;

    @ParameterizedTest
    @EnumSource
    void isStoredAndFoundAgain(ImportFault fault) {
        ImportReason reason = ImportReason.of(fault, "a \"b\"", "é😀", 3);

        assertThat(ImportReason.ofStored(reason.text(), reason.stored())).isEqualTo(reason);
        assertThat(reason.isNone()).isFalse();
        assertThat(reason.isOf(fault)).isTrue();
    }

    @Test
    void fitsIntoItsColumns() {
        String quotes = "\"".repeat(2_000);
        Sentence longest = new Sentence(ImportFault.IDENTITY_CONFLICT.word(), List.of(quotes, quotes, quotes));

        ImportReason reason = new ImportReason(quotes, Collections.nCopies(50, longest));

        assertThat(reason.text()).hasSize(500);
        assertThat(reason.stored()).hasSizeLessThan(COLUMN);
        assertThat(new Sentence("x", List.of("a\nb\0")).details()).containsExactly("a b ");
    }

    @Test
    void readsWhatWasStoredBeforeThereWereSentences() {
        assertThat(ImportReason.ofStored("There is no identity", ""))
                .isEqualTo(new ImportReason("There is no identity", List.of()));
        assertThat(ImportReason.ofStored("", ImportReason.NONE.stored())).isEqualTo(ImportReason.NONE);
    }

    @Test
    void saysLittleOfWhatIsNoFaultOfTheProfile() {
        assertThat(ImportReason.of(new IllegalStateException("password=secret")).text())
                .isEqualTo("The database refuses it");
    }
}
