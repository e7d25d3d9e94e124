package org.declic.consent.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.declic.channel.SmsSettings.Keywords;
import org.declic.content.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {

    private static final Keywords OWN = new Keywords("Désabonner, opt-out,,  , RIEN", "", "oui", "", "RIEN", "");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "STOP, STOP",
                "stop, STOP",
                "|  Stop.  |, STOP",
                "« STOP », STOP",
                "'stop', STOP",
                "arrêt, STOP",
                "ARRE\u0302T, STOP",
                "|- Arrêt! merci|, STOP",
                "|stop, please|, STOP",
                "|\u00a0STOP\u00a0|, STOP",
                "\uff33\uff34\uff2f\uff30, STOP",
                "|unsubscribe\nme|, STOP",
                "Start, START",
                "oui, START",
                "UnStop, START",
                "help?, HELP",
                "aide, HELP"
            })
    void isTheFirstWordHoweverItIsWritten(String text, Keyword keyword) {
        assertThat(Keyword.of(Keywords.USUAL, text)).contains(keyword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "Please stop", "stopover", "nonstop", "S T O P", "1", "\u0000\ud83d", "👋"})
    void isNothingElse(String text) {
        assertThat(Keyword.of(Keywords.USUAL, text)).isEmpty();
    }

    @Test
    void isWhatTheConfigurationSays() {
        assertThat(Keyword.of(OWN, "DESABONNER")).contains(Keyword.STOP);
        assertThat(Keyword.of(OWN, "Opt-Out!")).contains(Keyword.STOP);
        assertThat(Keyword.of(OWN, "rien")).as("in two lists").contains(Keyword.STOP);
        assertThat(Keyword.of(OWN, "oui")).contains(Keyword.START);
        assertThat(Keyword.of(OWN, "STOP")).isEmpty();
        assertThat(Keyword.of(OWN, "")).isEmpty();
    }

    @Test
    void longTextsAreReadInNoTime() {
        assertThat(Keyword.of(Keywords.USUAL, "stop " + "a\u0301".repeat(1_000_000)))
                .contains(Keyword.STOP);
        assertThat(Keyword.of(Keywords.USUAL, "-".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasAUsualReplyOfOneSegment(Keyword keyword) {
        SmsText reply = new SmsText(keyword.reply(Keywords.USUAL));

        assertThat(reply.encoding()).isEqualTo(SmsText.Encoding.GSM_7);
        assertThat(reply.segments()).isEqualTo(1);
    }
}
