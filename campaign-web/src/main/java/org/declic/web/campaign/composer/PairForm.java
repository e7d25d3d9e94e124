package org.declic.web.campaign.composer;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two fields side by side: the label and the address of a link, the title and the path of a column. */
public class PairForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String value;

    PairForm(String name, String value) {
        this.name = name;
        this.value = value;
    }

    boolean isFilled() {
        return !name.isBlank() || !value.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "").strip();
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "").strip();
    }
}
