package org.declic.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @Test
    void keepsMilliseconds() {
        Instant noon = Instant.parse("2026-11-27T12:00:00.123Z");

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(noon)))
                .isEqualTo(noon);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void whatIsTooFarAwayIsAsFarAsMillisecondsGo() {
        assertThat(converter.convertToDatabaseColumn(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(converter.convertToDatabaseColumn(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }
}
