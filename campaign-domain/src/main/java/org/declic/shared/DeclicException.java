package org.declic.shared;

import org.jspecify.annotations.Nullable;

/** Root of what this application throws; leaves are named by what the caller can do. */
public abstract class DeclicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected DeclicException(String message) {
        super(message);
    }

    protected DeclicException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Which error, in kebab case, such as {@code edited-meanwhile}; {@code docs/errors.md} lists them for callers. */
    public String code() {
        return "internal";
    }

    /** What callers are told besides. */
    public Violations report() {
        Violations report = new Violations();
        report.add("reason", String.valueOf(getMessage()));
        return report;
    }
}
