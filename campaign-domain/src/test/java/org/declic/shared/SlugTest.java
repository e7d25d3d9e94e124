package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Order confirmation, order-confirmation",
        "'  Été à Paris!  ', ete-a-paris",
        "Crème brûlée n°2, creme-brulee-n-2",
        "ﬁne ①, fine-1",
        "a---b__c, a-b-c",
        "-a-, a",
        "例え, campaign",
        "'', campaign",
        "😀, campaign",
        "Straße, strasse",
        "Nos vœux, nos-voeux",
        "ŒUVRE Æsir, oeuvre-aesir",
        "Łódź Ørsted Þór, lodz-orsted-thor"
    })
    void isMadeOfLettersDigitsAndSingleHyphens(String name, String slug) {
        assertThat(Slug.of(name, 90)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 7, 11})
    void isNoLongerThanAskedForAndAlwaysAnAlias(int longest) {
        String slug = Slug.of("order confirmation", longest);

        assertThat(slug).hasSizeLessThanOrEqualTo(longest);
        assertThat(slug).matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    }
}
