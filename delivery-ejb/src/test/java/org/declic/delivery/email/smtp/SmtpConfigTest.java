package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.declic.channel.TlsMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpConfigTest {

    @Test
    void doesNotShowThePassword() {
        Duration timeout = Duration.ofSeconds(1);

        assertThat(new SmtpConfig("mail.example.com", 587, TlsMode.STARTTLS, "relay", "s3cret", 4, timeout, timeout))
                .hasToString("SmtpConfig[mail.example.com:587, STARTTLS, authenticated]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 25, u, p, 1, 1",
        "'a b', 25, u, p, 1, 1",
        "h, 0, u, p, 1, 1",
        "h, 65536, u, p, 1, 1",
        "h, 25, , p, 1, 1",
        "h, 25, u, , 1, 1",
        "h, 25, u, p, 0, 1",
        "h, 25, u, p, 1001, 1",
        "h, 25, u, p, 1, 0",
        "h, 25, u, p, 1, 3600001"
    })
    void refusesWhatCannotWork(ArgumentsAccessor row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(row))
                .withMessageStartingWith("Invalid mail server: ");
    }

    private static SmtpConfig config(ArgumentsAccessor row) {
        Duration timeout = Duration.ofMillis(row.getLong(5));
        return new SmtpConfig(
                row.getString(0),
                row.getInteger(1),
                TlsMode.STARTTLS,
                row.getString(2),
                row.getString(3),
                row.getInteger(4),
                timeout,
                timeout);
    }
}
