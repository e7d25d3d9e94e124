package org.declic.web.campaign.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.content.ContentAlert;
import org.declic.content.EmailContent;
import org.declic.content.RenderedEmail;
import org.declic.content.design.Block;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Theme;
import org.declic.content.look.SandboxLook;
import org.declic.template.RenderData;
import org.declic.web.shell.Preferences;
import org.declic.web.shell.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StartingPointTest {

    static Stream<Arguments> startingPoints() {
        return Stream.of(StartingPoint.values())
                .flatMap(start -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(locale -> Arguments.of(start, locale)));
    }

    private static Texts texts(Locale locale) {
        return new Texts(new Preferences() {
            @Override
            public Locale getLocale() {
                return locale;
            }
        });
    }

    private static EmailContent email(StartingPoint start, Locale locale) {
        Texts texts = texts(locale);
        return new DesignForm(start.design(texts, SandboxLook.USUAL)).email(start.subject(texts), "", Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("startingPoints")
    void isAMailThatCouldGoOut(StartingPoint start, Locale locale) {
        EmailContent email = email(start, locale);

        RenderedEmail rendered = email.compile()
                .render(new RenderData(
                        Map.of(),
                        Map.of("code", "123456", "items", List.of(Map.of("name", "Jacket"))),
                        Map.of("unsubscribe", "https://declic.example/t/u/x")));

        assertThat(rendered.html()).doesNotContain("{0}", "DECLIC");
        assertThat(Jsoup.parse(rendered.html()).select("a").eachAttr("href"))
                .allMatch(address -> address.startsWith("https://"));
        if (start != StartingPoint.BLANK) {
            assertThat(email.alerts()).extracting(ContentAlert::code).isEmpty();
            assertThat(rendered.subject()).isNotBlank();
            assertThat(rendered.text()).contains(locale.equals(Locale.FRENCH) ? "à vous" : "there");
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithTheLookOfTheSandbox(StartingPoint start) {
        Theme theme = new Theme("Georgia, serif", "#111111", "#7c2d12", "", "", "", 640);
        EmailDesign design = start.design(
                texts(Locale.ENGLISH),
                new SandboxLook(theme, "https://www.example.com/logo.png", "Coats & more", "Coats & more Ltd"));

        assertThat(design.theme()).isEqualTo(theme);
        if (start == StartingPoint.BLANK) {
            assertThat(design.blocks()).isEmpty();
        } else {
            Document mail = Jsoup.parse(design.html());
            assertThat(design.blocks().findFirst()).containsInstanceOf(Block.Image.class);
            assertThat(mail.select("img").attr("alt")).isEqualTo("Coats & more");
            assertThat(mail.select("p:contains(Coats & more Ltd)")).hasSize(1);
        }
    }
}
