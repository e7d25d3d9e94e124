package org.declic.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a sandbox. */
public record SandboxId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SandboxId {}

    @Override
    public String toString() {
        return value;
    }
}
