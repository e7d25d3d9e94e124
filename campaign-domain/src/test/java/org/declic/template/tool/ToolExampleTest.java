package org.declic.template.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolExampleTest {

    static List<ToolFunction> functions() {
        return Toolbox.ALL;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rendersAsItSays(ToolFunction function) {
        assertThat(text(function.example().template(), ExampleData.DATA))
                .as(function.signature())
                .isEqualTo(function.example().result());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void showsItself(ToolFunction function) {
        assertThat(function.example().template()).contains('$' + function.call() + '(');
    }

    @Test
    void standsOnce() {
        assertThat(Toolbox.ALL).extracting(ToolFunction::call).doesNotHaveDuplicates();
    }
}
