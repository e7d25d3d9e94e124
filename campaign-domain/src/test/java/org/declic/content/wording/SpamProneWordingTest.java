package org.declic.content.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpamProneWordingTest {

    @ParameterizedTest
    @CsvSource({
        "ACT NOW and save, act now",
        "It is 100% free, 100% free",
        "It is 100 % free, 100 % free",
        "Risk-free for you, risk-free",
        "Vous avez été sélectionnée, vous avez ete selectionnee",
        "Cliquez  ici !, cliquez ici",
        "Gagnez de l’argent, gagnez de l’argent",
    })
    void isFoundWhateverItsCaseAndAccents(String line, String found) {
        assertThat(SpamProneWording.in(line)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order 4711",
                "The winners of our prize",
                "A free evening with your friends",
                "Votre commande est prête",
                "${profile.winner_name}, your parcel",
                ""
            })
    void isNothingThatPeopleWriteToEachOther(String line) {
        assertThat(SpamProneWording.in(line)).isEmpty();
    }

    @Test
    void isToldOnceAndFoundInTime() {
        assertThat(SpamProneWording.in("Buy now! Buy now! Act now!")).containsExactly("buy now", "act now");
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> SpamProneWording.in("100 ".repeat(200) + "you have ".repeat(200)));
    }
}
