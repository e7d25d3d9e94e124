package org.declic.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every instant as milliseconds since 1970 in UTC.
 *
 * <p>A timestamp column has no zone on Derby, and JDBC reads and writes its digits in the zone of the Java machine, which
 * loses an hour a year. Public, because EclipseLink cannot construct it otherwise.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : milliseconds(instant);
    }

    /** What is too far away for them is as far away as they go: nobody can tell the two apart. */
    private static long milliseconds(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : Instant.ofEpochMilli(column);
    }
}
