package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.content.EmailContent;
import org.junit.jupiter.api.Test;

class ContentFieldTest {

    @Test
    void listsTheFieldsInTheOrderInWhichTheyAreShown() {
        assertThat(ContentField.of(new EmailContent("Hi", "Soon", "<p>Hello</p>", "")))
                .containsExactly(
                        new ContentField("subject", "Hi", true),
                        new ContentField("preheader", "Soon", true),
                        new ContentField("html", "<p>Hello</p>", false),
                        new ContentField("text", "", false));
    }
}
