package org.declic.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a message: the same whenever the same recipient is addressed in the same execution. */
public record MessageId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {}

    @Override
    public String toString() {
        return value;
    }
}
