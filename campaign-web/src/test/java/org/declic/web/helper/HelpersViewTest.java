package org.declic.web.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.declic.template.tool.ToolFunction;
import org.declic.template.tool.Toolbox;
import org.declic.web.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpersViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void describesEachFunctionAndNoOther(String language) {
        ResourceBundle words =
                ResourceBundle.getBundle("org.declic.web.helper.Helpers", Locale.forLanguageTag(language));
        Stream<String> described = words.keySet().stream().filter(key -> key.startsWith("function."));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Toolbox.ALL.stream()
                        .map(function -> "function." + function.call())
                        .toList());
    }

    @Test
    void showsWhatTheEngineMakesOfTheExamples() {
        List<HelpersView.Row> rows = new HelpersView(new AnyTexts()).getRows();

        assertThat(rows)
                .extracting(HelpersView.Row::result)
                .containsExactlyElementsOf(Toolbox.ALL.stream()
                        .map(ToolFunction::example)
                        .map(ToolFunction.Example::result)
                        .toList());
        assertThat(rows.get(0).searched()).isEqualTo("$text.lowerCase(text) function.text.lowerCase");
    }

    private static final class AnyTexts extends Texts {

        @Override
        public String get(String bundle, String key, Object... values) {
            return key;
        }
    }
}
