package org.declic.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.shared.Json;
import org.junit.jupiter.api.Test;

class AttributeRowTest {

    @Test
    void namesEachAttributeAsTemplatesDo() {
        assertThat(
                        AttributeRow.of(
                                Json.object(
                                        "{\"person\": {\"name\": {\"firstName\": \"Jane\"}, \"age\": 41},"
                                                + " \"price\": 19.90, \"vip\": true, \"tags\": [\"a\", {\"b\": 1}], \"nothing\": {}, \"no\": null}")))
                .containsExactly(
                        new AttributeRow("person.name.firstName", "Jane"),
                        new AttributeRow("person.age", "41"),
                        new AttributeRow("price", "19.90"),
                        new AttributeRow("vip", "true"),
                        new AttributeRow("tags", "[\"a\",{\"b\":1}]"),
                        new AttributeRow("nothing", "{}"),
                        new AttributeRow("no", "null"));
    }
}
