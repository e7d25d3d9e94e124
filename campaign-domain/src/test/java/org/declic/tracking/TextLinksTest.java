package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinksTest {

    @Test
    void leavesThePunctuationOfTheSentence() {
        assertThat(TextLinks.of("See https://shop.example/a?b=1&c=2, then (http://x.example/y). HTTPS://Z.example!"))
                .containsExactly("https://shop.example/a?b=1&c=2", "http://x.example/y", "HTTPS://Z.example");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(TextLinks.of("http:// and https://. and mailto:a@b.example")).isEmpty();
    }

    @Test
    void putsOthersInTheirPlace() {
        assertThat(TextLinks.replaced("A https://a.example. B https://b.example/$1?", link -> "$" + link.place()))
                .isEqualTo("A $0. B $1?");
        assertThat(TextLinks.replaced("Nothing", link -> link.url() + "!")).isEqualTo("Nothing");
    }
}
