package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.execution.RequestedRecipient.ChannelData;
import org.declic.shared.Violations;
import org.junit.jupiter.api.Test;

class HeaderValuesTest {

    private static final String INJECTED = "Jackets\r\nBcc: eve@evil.example";

    @Test
    void findsALineBreakInAValueOfTheSubject() {
        assertThat(check(Map.of("product", Map.of("name", INJECTED)), "context.product.name"))
                .containsOnlyKeys("/recipients/0/context/product/name");
    }

    @Test
    void findsTheSeparatorsOfUnicodeThatDeliveryWouldNotTake() {
        assertThat(check(Map.of("name", "a\u2028b"), "context.name")).containsOnlyKeys("/recipients/0/context/name");
    }

    @Test
    void looksIntoListsAndMapsThatTheSubjectUses() {
        assertThat(check(Map.of("items", List.of(Map.of("name", INJECTED))), "context.items"))
                .containsOnlyKeys("/recipients/0/context/items/name");
    }

    @Test
    void leavesOtherValuesAlone() {
        assertThat(check(Map.of("product", Map.of("name", "Jackets"), "note", INJECTED), "context.product.name"))
                .isEmpty();
        assertThat(check(Map.of(), "context.product.name")).isEmpty();
        assertThat(check(Map.of("product", "Jackets"), "context.product.name")).isEmpty();
    }

    private static Map<String, String> check(Map<String, Object> context, String path) {
        Violations violations = new Violations();
        RequestedRecipient recipient =
                new RequestedRecipient("/recipients/0", true, "ann", "email", ChannelData.NONE, Map.of(), context);
        HeaderValues.check(recipient, Set.of(path), violations);
        return violations.messages();
    }
}
