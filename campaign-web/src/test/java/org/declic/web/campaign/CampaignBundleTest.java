package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CampaignBundleTest {

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.declic.web.campaign.Campaign", locale);
    }

    @Test
    void speaksFrenchWhereverItSpeaksEnglish() {
        assertThat(bundle(Locale.FRENCH).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void needsNoQuotingInMessages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            ResourceBundle texts = bundle(locale);
            texts.keySet()
                    .forEach(key -> assertThat(texts.getString(key)).as(key).doesNotContain("'"));
        }
    }
}
