package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33612345678", "-1", "@SUM(A1)", "\tx", "\rx"})
    void isNeverAFormula(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.text("'" + text)).isEqualTo(text);
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(SpreadsheetCell.of("jane@example.com")).isEqualTo("jane@example.com");
        assertThat(SpreadsheetCell.of("")).isEmpty();
        assertThat(SpreadsheetCell.text("'tis")).isEqualTo("'tis");
        assertThat(SpreadsheetCell.text("'")).isEqualTo("'");
    }
}
