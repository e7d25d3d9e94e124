package org.declic.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.declic.proof.BrokenSampleException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePeopleTest {

    private static final SamplePerson JANE =
            new SamplePerson("Jane", Map.of("person", Map.of("first", "J")), Map.of("order", "1"));
    private static final String JSON =
            "{\"name\":\"Jane\",\"profile\":{\"person\":{\"first\":\"J\"}},\"context\":{\"order\":\"1\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                JSON,
                "\r\n" + JSON + "\r\n\r\n",
                "[" + JSON + "]",
                "{\n\"name\":\"Jane\",\n\"profile\":{\"person\":{\"first\":\"J\"}},\"context\":{\"order\":\"1\"}\n}",
                "name,profile.person.first,context.order\nJane,J,1",
                "name;profile.person.first;context.order\r\nJane;J;1\r\n",
                "\"name\", profile.person.first ,context.order\n\"Jane\",J,1"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(SamplePeople.read(text)).containsExactly(JANE);
    }

    @Test
    void readsSeveralAndLeavesEmptyCellsOut() {
        assertThat(SamplePeople.read("profile.a.b,profile.a.c,context.d\n1,,3\n\n,2,"))
                .containsExactly(
                        new SamplePerson("", Map.of("a", Map.of("b", "1")), Map.of("d", "3")),
                        new SamplePerson("", Map.of("a", Map.of("c", "2")), Map.of()));
        assertThat(SamplePeople.read(JSON + "\n" + JSON)).containsExactly(JANE, JANE);
        assertThat(SamplePeople.read("{}")).containsExactly(new SamplePerson("", Map.of(), Map.of()));
        assertThat(SamplePeople.read(" \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "a"|JSON|1
                    [{"name": "a"}, {]|JSON|1
                    {"name": "a"}\\n{"name": |JSON|2
                    {"nickname": "a"}|SHAPE|1
                    {"name": "a"}\\n{"profile": "a"}|SHAPE|2
                    [{}, 1]|SHAPE|2
                    name,street\\na,b|COLUMN|1
                    profile.a,profile.a.b\\n1,2|COLUMN|1
                    name,context.a\\na,b\\na|CELLS|3
                    name\\n"a|CSV|0
                    """)
    void tellsWhereItIsBroken(String text, Fault fault, int place) {
        assertBroken(text.replace("\\n", "\n"), fault, place);
    }

    @Test
    void hasBounds() {
        assertThat(SamplePeople.read("{}\n".repeat(SamplePeople.MOST))).hasSize(SamplePeople.MOST);
        assertBroken("{}\n".repeat(SamplePeople.MOST + 1), Fault.TOO_MANY, 0);
        assertBroken("x".repeat(SamplePeople.LONGEST + 1), Fault.TOO_LONG, 0);
        assertBroken("[".repeat(10_000), Fault.JSON, 1);
    }

    private static void assertBroken(String text, Fault fault, int place) {
        assertThatThrownBy(() -> SamplePeople.read(text))
                .asInstanceOf(type(BrokenSampleException.class))
                .satisfies(broken ->
                        assertThat(List.of(broken.fault(), broken.place())).isEqualTo(List.of(fault, place)));
    }
}
