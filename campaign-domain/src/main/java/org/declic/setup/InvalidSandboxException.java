package org.declic.setup;

import java.util.EnumSet;
import java.util.Set;
import org.declic.shared.DeclicException;

/** A new sandbox is not as it must be. */
public class InvalidSandboxException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<SandboxRule> broken;

    /** @param broken not empty */
    public InvalidSandboxException(Set<SandboxRule> broken) {
        super("Broken rules: " + broken);
        this.broken = EnumSet.copyOf(broken);
    }

    @Override
    public String code() {
        return "invalid-sandbox";
    }

    /** The rules that are broken. */
    public Set<SandboxRule> broken() {
        return EnumSet.copyOf(broken);
    }
}
