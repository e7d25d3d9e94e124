package org.declic.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListCause;
import org.junit.jupiter.api.Test;

class ShownListTest {

    @Test
    void isWhatTheAddressNames() {
        ShownList shown = new ShownList("allowed", "jane", "SOFT");

        assertThat(shown.list()).isEqualTo(AddressList.ALLOWED);
        assertThat(shown.filename()).isEqualTo("allowed.csv");
        assertThat(shown.filter().text()).isEqualTo("jane");
        assertThat(shown.filter().causes()).containsExactly(ListCause.SOFT);
    }

    @Test
    void isTheWholeSuppressionListForAnythingElse() {
        ShownList shown = new ShownList("x", "", "soft");

        assertThat(shown.list()).isEqualTo(AddressList.CLIENT);
        assertThat(shown.filename()).isEqualTo("suppressed.csv");
        assertThat(shown.filter().causes()).containsExactlyInAnyOrder(ListCause.values());
    }
}
