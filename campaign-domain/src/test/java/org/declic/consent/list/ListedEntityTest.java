package org.declic.consent.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.consent.list.ListedEntity.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedEntityTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Jane@Example.COM, jane@example.com",
        "EMAIL, jane@bücher.example, jane@xn--bcher-kva.example",
        "DOMAIN, Bücher.Example, xn--bcher-kva.example",
        "DOMAIN, localhost, localhost"
    })
    void isWrittenInOneWay(Kind kind, String text, String value) {
        assertThat(kind.read(text)).contains(new ListedEntity(kind, value));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, example.com", "EMAIL, ''", "EMAIL, a@b@c", "DOMAIN, a@example.com", "DOMAIN, ''", "DOMAIN, a b"
    })
    void isNothingElse(Kind kind, String text) {
        assertThat(kind.read(text)).isEmpty();
    }
}
