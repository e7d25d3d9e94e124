package org.declic.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.declic.content.SmsText.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {

    private static final String GRIN = "😀";

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "160, 1",
        "161, 2",
        "306, 2",
        "307, 3",
        "1530, 10",
        "1531, 11",
    })
    void countsSegmentsOfTheGsmAlphabet(int length, int segments) {
        SmsText text = new SmsText("é".repeat(length));

        assertThat(text.encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(text.segments()).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3"})
    void countsSegmentsOfUcs2(int length, int segments) {
        SmsText text = new SmsText("ê".repeat(length));

        assertThat(text.encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(text.segments()).isEqualTo(segments);
    }

    @Test
    void aCharacterOfTheExtensionTakesTwoSeptets() {
        assertThat(new SmsText("€".repeat(80)).segments()).isEqualTo(1);
        assertThat(new SmsText("€".repeat(80)).units()).isEqualTo(160);
        assertThat(new SmsText("€".repeat(81)).segments()).isEqualTo(2);
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(new SmsText("a".repeat(152) + "€".repeat(10)).parts())
                .containsExactly("a".repeat(152), "€".repeat(10));
        assertThat(new SmsText("ê".repeat(66) + GRIN + "ê".repeat(10)).parts())
                .containsExactly("ê".repeat(66), GRIN + "ê".repeat(10));
    }

    /** What people take for one character may be several; only these are kept whole, wherever the border falls. */
    @ParameterizedTest
    @ValueSource(strings = {"😀", "👨\u200d👩\u200d👧\u200d👦", "🇫🇷🇩🇪", "👍🏽", "❤\ufe0f", "𝒟é𝒸𝓁𝒾𝒸"})
    void noSurrogatePairIsTornAtABorder(String emoji) {
        for (int before = 67 - emoji.length(); before <= 67; before++) {
            SmsText text = new SmsText("ê".repeat(before) + emoji + "ê".repeat(67));

            assertThat(text.encoding()).isEqualTo(Encoding.UCS_2);
            assertThat(String.join("", text.parts())).isEqualTo(text.text());
            assertThat(text.parts()).as("after " + before).allSatisfy(part -> {
                assertThat(part.length()).isBetween(1, 67);
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                        .isFalse();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"👨\u200d👩\u200d👧\u200d👦, 11", "🇫🇷, 4", "👍🏽, 4", "😀, 2"})
    void anEmojiTakesItsUtf16Units(String emoji, int units) {
        assertThat(new SmsText(emoji).units()).isEqualTo(units);
        assertThat(new SmsText(emoji + "ê".repeat(70 - units)).segments()).isEqualTo(1);
        assertThat(new SmsText(emoji + "ê".repeat(71 - units)).segments()).isEqualTo(2);
    }

    /** A pair that does not fit leaves a unit of its segment empty, and so may need a segment more. */
    @Test
    void aPairAtTheBorderLeavesAUnitEmpty() {
        SmsText text = new SmsText(("ê".repeat(66) + GRIN).repeat(2));

        assertThat(text.units()).isEqualTo(136);
        assertThat(text.parts()).containsExactly("ê".repeat(66), GRIN + "ê".repeat(65), "ê" + GRIN);
        assertThat(new SmsText("ê".repeat(66) + GRIN + "ê".repeat(66)).parts())
                .as("134 units, which would fit into two")
                .hasSize(3);
    }

    @Test
    void aLoneSurrogateIsOneUnitOfUcs2() {
        assertThat(new SmsText("a\ud83d").encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(new SmsText("a\ud83d").units()).isEqualTo(2);
    }

    @Test
    void partsAreTheWholeText() {
        String text = ("a€" + GRIN).repeat(100);

        assertThat(String.join("", new SmsText(text).parts())).isEqualTo(text);
        assertThat(new SmsText(text).parts())
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(67));
    }

    @Test
    void tellsWhatForcesUcs2() {
        assertThat(new SmsText("Prêt à l’envoi, prêt " + GRIN).forcingUnicode()).containsExactly("ê", "’", GRIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ê; e",
                "ç; c",
                "œuvre; oeuvre",
                "l’été…; l'été...",
                "«\u00a0oui\u00a0»; \" oui \"",
                "№5; No5",
                "😀; 😀",
                "日; 日",
            })
    void writesThePlainerCharacter(String written, String plainer) {
        assertThat(new SmsText(written).plainer()).isEqualTo(new SmsText(plainer));
    }

    @Test
    void encodesInTheGsmAlphabet() {
        assertThat(GsmAlphabet.encode("@aà€\n")).containsExactly(0x00, 0x61, 0x7f, 0x1b, 0x65, 0x0a);
        assertThat(GsmAlphabet.encode("Ünder_§¿")).containsExactly(0x5e, 0x6e, 0x64, 0x65, 0x72, 0x11, 0x5f, 0x60);
        assertThatIllegalArgumentException().isThrownBy(() -> GsmAlphabet.encode("ê"));
    }

    @Test
    void leavesExpressionsAloneWhenItPutsPlainerCharacters() {
        SmsContent content = new SmsContent("Prêt, ${context.name|'l’ami'} ! C’est #if($a == '…')l’heure#end.");

        assertThat(content.plainer().message())
                .isEqualTo("Pret, ${context.name|'l’ami'} ! C'est #if($a == '…')l'heure#end.");
    }
}
