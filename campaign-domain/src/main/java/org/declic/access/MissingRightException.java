package org.declic.access;

import org.declic.shared.DeclicException;

/** The actor's role does not allow what was asked for. */
public class MissingRightException extends DeclicException {

    private static final long serialVersionUID = 1L;

    MissingRightException(Actor actor, Right right) {
        super(actor.name() + " (" + actor.role() + ") lacks the right " + right);
    }

    @Override
    public String code() {
        return "missing-right";
    }
}
