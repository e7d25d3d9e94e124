package org.declic.recorder;

import org.declic.shared.DeclicException;

/** The recorder has not caught up in time, so nobody knows whether a message was sent; it is delivered again later. */
public class RecorderBehindException extends DeclicException {

    private static final long serialVersionUID = 1L;

    public RecorderBehindException() {
        super("The recorder has not caught up yet");
    }
}
