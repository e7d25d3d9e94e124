package org.declic.audience.file;

import org.declic.shared.DeclicException;

/** A file cannot be read any further; the message says why, for the one who has sent it. */
public class BrokenFileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }
}
