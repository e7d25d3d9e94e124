package org.declic.audience.file;

import org.declic.shared.DeclicException;

/** A file cannot be read any further; the reason says why, for the one who has sent it. */
public class BrokenFileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient ImportReason reason;

    private BrokenFileException(ImportReason reason) {
        super(reason.text());
        this.reason = reason;
    }

    BrokenFileException(ImportFault fault, Object... details) {
        this(ImportReason.of(fault, details));
    }

    /** Why it cannot be read. */
    public ImportReason reason() {
        return reason;
    }
}
