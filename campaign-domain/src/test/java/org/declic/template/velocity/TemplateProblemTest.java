package org.declic.template.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.declic.template.Fault;
import org.declic.template.SampleField;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateProblemTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "Hi $contxt.name ~ 4 ~ There is no $contxt here; the nearest name is $context. To show it as it stands, write \\$contxt.",
                "Hi ${Profile.name|'x'} ~ 4 ~ There is no $Profile here; the nearest name is $profile. To show it as it stands, write \\$Profile.",
                "#set($total = 1)$totl ~ 17 ~ There is no $totl here; the nearest name is $total. To show it as it stands, write \\$totl.",
                "#set($x = \"a $nam\")$x ~ 14 ~ There is no $nam here. To show it as it stands, write \\$nam.",
                "$foreach.count ~ 1 ~ There is no $foreach here. To show it as it stands, write \\$foreach.",
                "a #parse('x') ~ 3 ~ #parse is not available.",
                "a #{include}('x') ~ 3 ~ #include is not available.",
                "a #stop ~ 3 ~ #stop is not available.",
                "a #foo('x') ~ 3 ~ There is no directive #foo. Macros are not available.",
                "a #foo() ~ 3 ~ There is no directive #foo. Macros are not available.",
                "a #break ~ 3 ~ #break can stand within #foreach only.",
                "a #set($context.x = 1) ~ 3 ~ Data cannot be changed; only a variable of its own, such as $x, can be set.",
                "a #set($context = 1) ~ 3 ~ $context has a meaning of its own and cannot be set.",
                "a #set($raw = 1) ~ 3 ~ $raw has a meaning of its own and cannot be set.",
                "#foreach($profile in [1])a#end ~ 1 ~ $profile has a meaning of its own and cannot be set.",
                "#foreach($foreach in [1])a#end ~ 1 ~ $foreach has a meaning of its own and cannot be set.",
                "#set($x = \"#if(true)a#end\") ~ 12 ~ Only references can stand within a text in quotes.",
                "a $text.titelCase($context.x) ~ 3 ~ There is no function $text.titelCase; the nearest name is $text.titleCase.",
                "a ${date.tomorrow()} ~ 3 ~ There is no function $date.tomorrow.",
                "$text.mask($context.x) ~ 1 ~ The function takes other arguments than these: $text.mask(text, first, last, [with]).",
                "#set($x = \"a $text.trm('b')\")$x ~ 14 ~ There is no function $text.trm; the nearest name is $text.trim.",
                "a #end ~ 3 ~ '#end' cannot stand here.",
                "a #* b ~ 3 ~ A comment begins with #* here and has no end *#, so all that follows would be lost.",
                "#* a *# #*/ b ~ 9 ~ A comment begins with #* here and has no end *#, so all that follows would be lost.",
                "#if(true) a ~ 12 ~ The content ends too early: an #if or #foreach lacks its #end, or a bracket or quote is not closed.",
            })
    void saysWhatIsWrongAndWhere(String source, int column, String message) {
        assertThat(problems(SampleField.HTML, source))
                .extracting(TemplateProblem::line, TemplateProblem::column, TemplateProblem::message)
                .containsExactly(tuple(1, column, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#* a *# b", "## a #* b\nc", "#[[ #* ]]# a", "a #*#* b *# c", "C# *# a", "#"})
    void takesCommentsThatEnd(String source) {
        assertThatCode(() -> TemplateEngine.compile(SampleField.HTML, source)).doesNotThrowAnyException();
    }

    @Test
    void refusesLineBreaksInALine() {
        assertThat(problems(SampleField.LINE, "Hello\n$context.x"))
                .containsExactly(new TemplateProblem(SampleField.LINE, 1, 6, Fault.CONTROL_IN_LINE, List.of()));
    }

    @Test
    void refusesSourcesThatAreTooLong() {
        assertThat(problems(SampleField.HTML, "a".repeat(1_000_001)))
                .containsExactly(new TemplateProblem(SampleField.HTML, 1, 1, Fault.TOO_LONG, List.of("1000000")));
    }

    private static List<TemplateProblem> problems(SampleField field, String source) {
        TemplateException refusal =
                catchThrowableOfType(TemplateException.class, () -> TemplateEngine.compile(field, source));
        assertThat(refusal).as("refusal of " + source).isNotNull();
        return refusal.problems();
    }
}
