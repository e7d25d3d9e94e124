package org.declic.execution;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** An execution was not accepted; nothing of it is sent. */
public class TriggerRefusedException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Violations violations;

    /** Without more to tell. */
    public TriggerRefusedException(Refusal refusal) {
        this(refusal, new Violations());
    }

    /** With what is wrong where. */
    public TriggerRefusedException(Refusal refusal, Violations violations) {
        super(refusal.code());
        this.refusal = refusal;
        this.violations = violations;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    @Override
    public String code() {
        return refusal.code();
    }

    /** What is wrong with which recipient; empty unless that is the reason. */
    @Override
    public Violations report() {
        return violations;
    }
}
