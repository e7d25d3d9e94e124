package org.declic.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.declic.template.TemplateFixture.anOrder;
import static org.declic.template.TemplateFixture.context;

import java.util.Set;
import org.declic.template.Reference;
import org.declic.template.RenderingException;
import org.declic.template.TemplateException;
import org.declic.template.TemplateProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTemplateTest {

    @Test
    void rendersAllParts() {
        EmailTemplate template = EmailTemplate.compile(new EmailContent(
                "Your $context.product.category, $profile.person.name.firstName",
                "We pack $context.product.name",
                "<html><body class=\"a\"><p>$context.product.name</p></body></html>",
                "Hello $profile.person.name.firstName\n"));

        RenderedEmail email = template.render(anOrder());

        assertThat(email.subject()).isEqualTo("Your Food, Jane");
        assertThat(email.html())
                .startsWith("<html><body class=\"a\"><div style=\"display:none;")
                .contains(">We pack Tea &amp; Biscuits</div><p>Tea &amp; Biscuits</p></body>");
        assertThat(email.text()).isEqualTo("Hello Jane\n");
        assertThat(email.missing()).isEmpty();
    }

    @Test
    void leavesOutPartsWithoutSource() {
        RenderedEmail email =
                EmailTemplate.compile(new EmailContent("", "Preheader", "", "")).render(anOrder());

        assertThat(email).isEqualTo(new RenderedEmail("", "", "", email.missing()));
        assertThat(email.missing()).isEmpty();
    }

    @Test
    void putsThePreheaderIntoTheBodyThatAllSee() {
        String body = "<!--[if mso]><body class=\"outlook\"><![endif]--><!--[if !mso]><!--><body><!--<![endif]-->";
        EmailTemplate template = EmailTemplate.compile(new EmailContent("", "Fish & <Chips>", body + "x", ""));

        String html = template.render(anOrder()).html();

        assertThat(html)
                .contains("<!--><body><div style=")
                .contains(">Fish &amp; &lt;Chips&gt;</div><!--<![endif]-->x");
    }

    @Test
    void putsThePreheaderFirstWhenThereIsNoBody() {
        EmailTemplate template = EmailTemplate.compile(new EmailContent("", "Soon: $context.nothing", "<p>x</p>", ""));

        RenderedEmail email = template.render(anOrder());

        assertThat(email.html()).startsWith("<div style=").endsWith(">Soon:</div><p>x</p>");
        assertThat(email.missing()).containsExactly("context.nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\r\nBcc: x@example.com", "a\tb", "a\u0000b", "a\u0085b"})
    void refusesControlCharactersInTheSubject(String value) {
        EmailTemplate template = EmailTemplate.compile(new EmailContent("Hello $context.x", "", "", ""));

        assertThatThrownBy(() -> template.render(context("x", value)))
                .asInstanceOf(type(RenderingException.class))
                .satisfies(e -> assertThat(e.field()).isEqualTo(EmailField.SUBJECT))
                .satisfies(e -> assertThat(e)
                        .hasMessage("A value brings a line break or another control character into the subject."));
    }

    @Test
    void tellsWhichReferencesHaveADefault() {
        EmailTemplate template = EmailTemplate.compile(
                new EmailContent("${context.a|'x'}", "$!context.b", "$context.c", "${context.a}"));

        assertThat(template.references())
                .containsExactly(
                        new Reference(EmailField.SUBJECT, 1, "context.a", true),
                        new Reference(EmailField.PREHEADER, 1, "context.b", true),
                        new Reference(EmailField.HTML, 1, "context.c", false),
                        new Reference(EmailField.TEXT, 1, "context.a", false));
    }

    @Test
    void tellsWhatTheSubjectAsksFor() {
        EmailTemplate template =
                EmailTemplate.compile(new EmailContent("$context.a ${context.b|'x'}", "", "$context.c", ""));

        assertThat(template.headerReferences()).isEqualTo(Set.of("context.a", "context.b"));
    }

    @Test
    void tellsTheProblemsOfAllFieldsAtOnce() {
        EmailContent content =
                new EmailContent("$contxt.name", "#end", "<p>\n  #parse('x')\n $context.ok #evaluate('y')</p>", "#if(");

        TemplateException refusal = catchThrowableOfType(TemplateException.class, () -> EmailTemplate.compile(content));

        assertThat(refusal.problems())
                .extracting(TemplateProblem::field, TemplateProblem::line, TemplateProblem::column)
                .containsExactly(
                        tuple(EmailField.SUBJECT, 1, 1),
                        tuple(EmailField.PREHEADER, 1, 1),
                        tuple(EmailField.HTML, 2, 3),
                        tuple(EmailField.HTML, 3, 14),
                        tuple(EmailField.TEXT, 1, 5));
    }
}
