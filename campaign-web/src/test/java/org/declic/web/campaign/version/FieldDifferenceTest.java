package org.declic.web.campaign.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.web.campaign.version.FieldDifference.Row;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {

    @Test
    void showsLinesThatDifferWithOneAroundThem() {
        FieldDifference difference = FieldDifference.of("HTML body", "a\nb\nc\nd\ne\nf\ng", "a\nb\nc\n<D>\ne\nf\ng\nh");

        assertThat(difference.rows())
                .containsExactly(
                        new Row("gap", "", ""),
                        new Row("same", "c", "c"),
                        new Row("changed", "d", "<D>"),
                        new Row("same", "e", "e"),
                        new Row("gap", "", ""),
                        new Row("same", "g", "g"),
                        new Row("added", "", "h"));
    }

    @Test
    void somethingInPlaceOfNothingAndTheOtherWayRound() {
        assertThat(FieldDifference.of("Subject", "", "Hello").rows()).containsExactly(new Row("added", "", "Hello"));
        assertThat(FieldDifference.of("Subject", "Hello", "").rows()).containsExactly(new Row("removed", "Hello", ""));
    }
}
