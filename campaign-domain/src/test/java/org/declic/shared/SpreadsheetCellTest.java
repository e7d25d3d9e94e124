package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void isNoFormula(String start) {
        assertThat(SpreadsheetCell.of(start + "1+1")).isEqualTo("'" + start + "1+1");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(SpreadsheetCell.of("")).isEmpty();
        assertThat(SpreadsheetCell.of("1=1")).isEqualTo("1=1");
    }
}
