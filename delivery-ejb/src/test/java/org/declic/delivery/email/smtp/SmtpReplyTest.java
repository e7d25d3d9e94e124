package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "250, 250 2.0.0 Ok: queued as 42, 2.0.0, Ok: queued as 42",
        "550, 550 5.1.1 No such user, 5.1.1, No such user",
        "550, 550 No such user, 550, No such user",
        "550, 550 5.1.10 x, 5.1.10, x",
        "550, 550 5.1.1.9 is an address, 550, 5.1.1.9 is an address",
        "550, 550 7.1.1 x, 550, 7.1.1 x",
        "250, 250, 250, ''",
        "550, 550 5.1.1, 5.1.1, ''",
        "-1, [EOF], -1, [EOF]",
        "-1, '', -1, ''"
    })
    void findsTheEnhancedStatusCode(int code, String response, String status, String text) {
        assertThat(SmtpReply.of(code, response)).isEqualTo(new SmtpReply(code, status, text));
    }

    @Test
    void joinsLines() {
        assertThat(SmtpReply.of(550, "550-5.7.1 Blocked;\n550-5.7.1 see\n550 5.7.1 https://example.com\n"))
                .isEqualTo(new SmtpReply(550, "5.7.1", "Blocked; see https://example.com"));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "421, true", "354, true", "250, false", "450, false", "550, false"})
    void knowsWhichRepliesEndTheConnection(int code, boolean ends) {
        assertThat(SmtpReply.of(code, "").endsConnection()).isEqualTo(ends);
    }
}
