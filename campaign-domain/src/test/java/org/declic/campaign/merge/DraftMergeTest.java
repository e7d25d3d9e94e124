package org.declic.campaign.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.Window;
import org.declic.channel.Channel;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.content.design.Block;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.content.design.Theme;
import org.junit.jupiter.api.Test;

class DraftMergeTest {

    private static final CampaignDraft BASE =
            CampaignDraft.named("Sale", "sale", Channel.EMAIL).saying(email("Subject", "Text"));

    @Test
    void keepsWhatEachChanged() {
        CampaignDraft mine = BASE.saying(email("My subject", "Text")).through("c1");
        CampaignDraft theirs =
                BASE.saying(email("Subject", "Their text")).during(new Window(Instant.EPOCH, null, ZoneOffset.UTC, 0));

        CampaignDraft merged = DraftMerge.of(BASE, mine, theirs);

        assertThat(merged)
                .isEqualTo(BASE.saying(email("My subject", "Their text"))
                        .through("c1")
                        .during(theirs.window()));
        assertThat(DraftMerge.of(BASE, theirs, mine)).isEqualTo(merged);
    }

    @Test
    void keepsMineOfWhatBothChanged() {
        CampaignDraft mine = BASE.saying(email("My subject", ""));
        CampaignDraft theirs = BASE.saying(email("Their subject", "Their text"));

        assertThat(DraftMerge.of(BASE, mine, theirs)).isEqualTo(BASE.saying(email("My subject", "")));
        assertThat(DraftMerge.of(BASE, mine, BASE)).isEqualTo(mine);
        assertThat(DraftMerge.of(BASE, BASE, theirs)).isEqualTo(theirs);
        assertThat(DraftMerge.of(BASE, mine.saying(new SmsContent("x")), theirs).content())
                .isEqualTo(new SmsContent("x"));
    }

    @Test
    void keepsTheLookOfTheOneAndTheBlocksOfTheOther() {
        EmailDesign old = new EmailDesign(Theme.USUAL, List.of());
        EmailDesign mine = new EmailDesign(Theme.USUAL, List.of(Row.of(new Block.Divider(Block.Placing.LEFT))));
        CampaignDraft base = BASE.saying(designed(old));
        Theme dark = new Theme("", "#eeeeee", "", "", "#111111", "", 0);
        CampaignDraft theirs = BASE.saying(designed(new EmailDesign(dark, List.of())));

        EmailContent merged = (EmailContent)
                DraftMerge.of(base, BASE.saying(designed(mine)), theirs).content();

        assertThat(merged.design()).isEqualTo(new EmailDesign(dark, mine.rows()));
    }

    private static Content designed(EmailDesign design) {
        return EmailContent.designed("", "", design, "");
    }

    private static EmailContent email(String subject, String text) {
        return new EmailContent(subject, "", "", text);
    }
}
