package org.declic.web.shell;

import org.declic.shared.DeclicException;

/** A page needs someone signed in, and nobody is: never, deactivated meanwhile, or without any sandbox. */
public class SignedOutException extends DeclicException {

    private static final long serialVersionUID = 1L;

    SignedOutException() {
        super("Nobody is signed in");
    }
}
