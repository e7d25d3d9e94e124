package org.declic.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "hello > HELLO",
                "hello ${name|'you'}, bye > HELLO ${name|'you'}, BYE",
                "hello $!{person.name} and $person.name. bye > HELLO $!{person.name} AND $person.name. BYE",
                "it is $text.up(\"a) b\", $name) or not > IT IS $text.up(\"a) b\", $name) OR NOT",
                "$all[0].name(1).other x > $all[0].name(1).other X",
                "#if($a == 'b') yes #else no #end > #if($a == 'b') YES #else NO #end",
                "#foreach($each in $all)$each, #end x > #foreach($each in $all)$each, #end X",
                "costs 5 $ or 3 # (cheap) > COSTS 5 $ OR 3 # (CHEAP)",
                "a ## b > A ## b",
                "a #* b *# c > A #* b *# C",
                "${unclosed text > ${unclosed text"
            })
    void changesNothingThatTheEngineReads(String source, String changed) {
        assertThat(SurroundingText.change(source, text -> text.toUpperCase(Locale.ROOT)))
                .isEqualTo(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "#", "${", "#if(", "$a.", "#*", "'\"", "$a(\"'"})
    void keepsWhatIsBroken(String source) {
        assertThat(SurroundingText.change(source, text -> text)).isEqualTo(source);
    }

    @Test
    void takesNoLongerForAMegabyte() {
        String source = "#if($a(".repeat(150_000);

        assertThat(SurroundingText.change(source, text -> text)).isEqualTo(source);
    }
}
