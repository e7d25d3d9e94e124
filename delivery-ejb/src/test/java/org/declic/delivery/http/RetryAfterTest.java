package org.declic.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1999-12-31T23:59:00Z");

    @ParameterizedTest
    @CsvSource({
        "17, PT17S",
        "0, PT0S",
        "3601, PT1H",
        "999999999999999999, PT1H",
        "9999999999999999999999, PT0S",
        "-5, PT0S",
        "'Fri, 31 Dec 1999 23:59:59 GMT', PT59S",
        "'Sat, 01 Jan 2000 00:30:00 GMT', PT31M",
        "'Sun, 02 Jan 2000 00:00:00 GMT', PT1H",
        "'Fri, 31 Dec 1999 23:58:00 GMT', PT0S",
        "'Mon, 31 Dec 1999 23:59:59 GMT', PT0S",
        "soon, PT0S",
        "'', PT0S"
    })
    void isSecondsOrADateAndNoLongerThanAnHour(String value, Duration pause) {
        assertThat(RetryAfter.of(value, NOW)).isEqualTo(pause);
    }
}
