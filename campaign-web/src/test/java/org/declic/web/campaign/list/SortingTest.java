package org.declic.web.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.campaign.CampaignList.Column;
import org.declic.campaign.CampaignList.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "--name", "NAME", "c.id; drop", "alias"})
    void beginsWithTheLatestWhereTheAddressNamesNoColumn(String text) {
        assertThat(Sorting.of(text).order()).isEqualTo(Order.LATEST);
        assertThat(Sorting.of(text).text()).isEqualTo("-modified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "status", "-status", "modified", "-modified"})
    void readsWhatItWrote(String text) {
        assertThat(Sorting.of(text).text()).isEqualTo(text);
    }

    @Test
    void turnsAroundAtItsOwnHeadAndBeginsAnewAtAnother() {
        Sorting byName = Sorting.of("name");

        assertThat(byName.order()).isEqualTo(new Order(Column.NAME, false));
        assertThat(byName.chosen("name")).isEqualTo("-name");
        assertThat(Sorting.of("-name").chosen("name")).isEqualTo("name");
        assertThat(byName.chosen("status")).isEqualTo("status");
        assertThat(byName.chosen("modified")).isEqualTo("-modified");
        assertThat(Sorting.of("-modified").chosen("modified")).isEqualTo("modified");
    }

    @Test
    void tellsScreenReadersWhichHeadItIs() {
        assertThat(Sorting.of("name").aria("name")).isEqualTo("ascending");
        assertThat(Sorting.of("-name").aria("name")).isEqualTo("descending");
        assertThat(Sorting.of("-name").aria("status")).isEqualTo("none");
    }
}
