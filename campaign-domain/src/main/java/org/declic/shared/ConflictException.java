package org.declic.shared;

/**
 * A change does not fit the present state: edited by somebody else meanwhile, not allowed in this status, name taken.
 *
 * <p>{@link #code()} is a bundle key of the pages ({@code conflict.} and the code).
 */
public class ConflictException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public ConflictException(String code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
