package org.declic.queue;

import org.declic.shared.DeclicException;

/** The broker has a message with the same id, so it refused the transaction. */
public class DuplicateMessageException extends DeclicException {

    private static final long serialVersionUID = 1L;

    DuplicateMessageException(Throwable cause) {
        super("The broker has one of the messages already", cause);
    }
}
