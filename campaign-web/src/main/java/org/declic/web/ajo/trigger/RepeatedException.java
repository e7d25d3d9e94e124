package org.declic.web.ajo.trigger;

/** The broker has a message with the same duplicate id, so it refused the transaction. */
class RepeatedException extends Exception {

    private static final long serialVersionUID = 1L;

    RepeatedException(Throwable cause) {
        super(cause);
    }
}
