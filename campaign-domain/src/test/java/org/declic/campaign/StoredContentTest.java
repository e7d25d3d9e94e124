package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.content.design.Block.Placing;
import org.declic.content.design.Block.Spacer;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.junit.jupiter.api.Test;

class StoredContentTest {

    private static final EmailContent EMAIL = new EmailContent("Hello", "", "<p>Hello</p>", "");

    private static final String JSON = "{\"variants\":[{\"locale\":\"\",\"treatment\":\"\",\"email\":"
            + "{\"subject\":\"Hello\",\"preheader\":\"\",\"html\":\"<p>Hello</p>\",\"text\":\"\"}}]}";

    @Test
    void readsTheRowsThatThereAre() {
        assertThat(StoredContent.read(JSON).content()).isEqualTo(EMAIL);
    }

    @Test
    void keepsEachKindOfContent() {
        SmsContent sms = new SmsContent("Hello ${context.name}");
        EmailContent designed = EmailContent.designed(
                "Hello", "", new EmailDesign(Theme.USUAL, List.of(Row.of(new Spacer(8, Placing.LEFT)))), "");

        assertThat(StoredContent.read(StoredContent.of(EMAIL).json()).content()).isEqualTo(EMAIL);
        assertThat(StoredContent.read(StoredContent.of(sms).json()).content()).isEqualTo(sms);
        assertThat(StoredContent.read(StoredContent.of(designed).json()).content())
                .isEqualTo(designed);
    }
}
