package org.declic.feedback;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a status as its word. Public, because EclipseLink cannot construct it otherwise. */
@Converter(autoApply = true)
public class FeedbackStatusConverter implements AttributeConverter<FeedbackStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FeedbackStatus status) {
        return status == null ? null : status.word();
    }

    @Override
    public @Nullable FeedbackStatus convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : FeedbackStatus.ofWord(word);
    }
}
