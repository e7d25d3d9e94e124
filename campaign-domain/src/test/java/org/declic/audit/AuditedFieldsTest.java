package org.declic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditedFieldsTest {

    @Test
    void tellsWhatIsDifferent() {
        AuditedFields before =
                AuditedFields.none().with("name", "A").with("gone", 1).with("same", true);
        AuditedFields after =
                AuditedFields.none().with("name", "B").with("same", true).with("new", "x");

        assertThat(before.changesTo(after))
                .containsExactly(
                        new FieldChange("name", "A", "B"),
                        new FieldChange("gone", "1", null),
                        new FieldChange("new", null, "x"));
    }

    @Test
    void takesRecordsApart() {
        AuditedFields fields = AuditedFields.none()
                .withAll(Map.of("outer", Map.of("inner", 7), "list", List.of("a", "b"), "empty", List.of(), "no", ""));

        assertThat(AuditedFields.none().changesTo(fields))
                .containsExactlyInAnyOrder(
                        new FieldChange("outer.inner", null, "7"), new FieldChange("list", null, "[\"a\",\"b\"]"));
    }

    @Test
    void withholdsValues() {
        AuditedFields before = AuditedFields.none().with("key", "secret one").withhold("key");
        AuditedFields after = AuditedFields.none().with("key", "secret two");

        assertThat(before.changesTo(after)).singleElement().satisfies(change -> {
            assertThat(change).isEqualTo(FieldChange.undisclosed("key"));
            assertThat(change.valuesWithheld()).isTrue();
        });
        assertThat(after.changesTo(before)).containsExactly(FieldChange.undisclosed("key"));
        assertThat(before.changesTo(AuditedFields.none().with("key", "secret one")))
                .isEmpty();
    }

    @Test
    void isBounded() {
        AuditedFields many = AuditedFields.none();
        IntStream.range(0, 60).forEach(i -> many.with("field " + i, i));

        assertThat(AuditedFields.none().changesTo(many)).hasSize(50);
    }

    @Test
    void keepsOfALongValueWhatIsAroundTheDifference() {
        String long1 = "a".repeat(1000) + "one" + "b".repeat(1000);
        String long2 = "a".repeat(1000) + "two" + "b".repeat(1000);

        FieldChange change = FieldChange.of("html", long1, long2);

        assertThat(change.before())
                .startsWith("…" + "a".repeat(40) + "oneb")
                .endsWith("b…")
                .hasSize(500);
        assertThat(change.after()).startsWith("…" + "a".repeat(40) + "twob").hasSize(500);
        assertThat(FieldChange.of("html", null, long1).after())
                .startsWith("aaa")
                .hasSize(500);
    }

    @Test
    void keepsOnlyWhatADatabaseTakes() {
        assertThat(FieldChange.of("f", "a\u0000b", null).before()).isEqualTo("ab");
        assertThat(FieldChange.of("f".repeat(200), null, "1").field()).hasSize(100);
    }

    @Test
    void joinsChangesOfOneField() {
        FieldChange first = FieldChange.of("f", "a", "b");

        assertThat(first.then(FieldChange.of("f", "b", "c"))).isEqualTo(FieldChange.of("f", "a", "c"));
        assertThat(first.then(FieldChange.of("f", "b", "a"))).isNull();
        assertThat(first.then(FieldChange.undisclosed("f"))).isEqualTo(FieldChange.undisclosed("f"));
        assertThat(FieldChange.of("f", null, "b").then(FieldChange.of("f", "b", null)))
                .isNull();
    }
}
