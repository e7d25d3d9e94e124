package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.context.DeclaredContext;
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
        assertThat(StoredContent.read(JSON).writing()).isEqualTo(Writing.of(EMAIL));
    }

    @Test
    void keepsEachKindOfContent() {
        SmsContent sms = new SmsContent("Hello ${context.name}");
        EmailContent designed = EmailContent.designed(
                "Hello", "", new EmailDesign(Theme.USUAL, List.of(Row.of(new Spacer(8, Placing.LEFT)))), "");

        assertThat(stored(Writing.of(EMAIL))).isEqualTo(Writing.of(EMAIL));
        assertThat(stored(Writing.of(sms))).isEqualTo(Writing.of(sms));
        assertThat(stored(Writing.of(designed))).isEqualTo(Writing.of(designed));
    }

    @Test
    void keepsWhatCallsCarry() {
        Writing writing = new Writing(EMAIL, new DeclaredContext("{ \"name\": \"Jane\" }", List.of("context.name")));

        assertThat(stored(writing)).isEqualTo(writing);
    }

    private static Writing stored(Writing writing) {
        return StoredContent.read(StoredContent.of(writing).json()).writing();
    }
}
