package org.declic.web.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewTest {

    @Test
    void answersTheAuthorsQuestionForDarkColours() {
        Preview preview = new Preview("<style>@media (prefers-color-scheme: dark) { p { color: red } }</style>", "");

        assertThat(preview.htmlDocument(true)).contains("@media (min-width:0) {", "color-scheme:dark");
        assertThat(preview.htmlDocument(false)).contains("@media (max-width:0) {", "color-scheme:light");
    }

    @Test
    void keepsTheDoctypeFirst() {
        assertThat(new Preview("<!DOCTYPE html><html><body>x</body></html>", "").htmlDocument(false))
                .startsWith("<!DOCTYPE html><html><base target=\"_blank\">");
        assertThat(new Preview("<!doctype html><html><head lang=en><title>x</title></head></html>", "")
                        .htmlDocument(false))
                .startsWith("<!doctype html><html><head lang=en><base target=\"_blank\">");
    }

    @Test
    void addsItsHeadToAFragment() {
        assertThat(new Preview("<p>x</p>", "").htmlDocument(false))
                .startsWith("<base")
                .endsWith("<p>x</p>");
    }

    @Test
    void showsTextAsText() {
        assertThat(new Preview("", "<b>&amp;</b>").textDocument(false)).contains("&lt;b&gt;&amp;amp;&lt;/b&gt;");
    }
}
