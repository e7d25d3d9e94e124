package org.declic.template;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template cannot be rendered for a recipient: it exceeds a limit, or yields what its field cannot carry.
 *
 * <p>The message is made to be shown to the author and holds nothing of the recipient's data. Rendering again with
 * the same data fails again.
 */
public final class RenderingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TemplateField field;

    public RenderingException(String message) {
        this(message, null, null);
    }

    private RenderingException(String message, @Nullable TemplateField field, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.field = field;
    }

    /** The field that failed. */
    public @Nullable TemplateField field() {
        return field;
    }

    /** The same, which says where it happened; where that is known already it stays so. */
    public RenderingException in(TemplateField where) {
        return field == null ? new RenderingException(Objects.requireNonNull(getMessage()), where, this) : this;
    }
}
