package org.declic.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template cannot be rendered for a recipient: it exceeds a limit, or yields what an email cannot carry.
 *
 * <p>The message is made to be shown to the author and holds nothing of the recipient's data. Rendering again with
 * the same data fails again.
 */
public final class RenderingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Field field;

    RenderingException(String message) {
        this(message, null, null);
    }

    private RenderingException(String message, @Nullable Field field, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.field = field;
    }

    /** The field that failed. */
    public @Nullable Field field() {
        return field;
    }

    RenderingException in(Field where) {
        return field == null ? new RenderingException(Objects.requireNonNull(getMessage()), where, this) : this;
    }
}
