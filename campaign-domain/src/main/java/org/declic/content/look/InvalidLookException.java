package org.declic.content.look;

import java.util.EnumSet;
import java.util.Set;
import org.declic.shared.DeclicException;

/** The look of a sandbox is not as it must be. */
public class InvalidLookException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<LookRule> broken;

    /** @param broken not empty */
    InvalidLookException(Set<LookRule> broken) {
        super("Broken rules: " + broken);
        this.broken = EnumSet.copyOf(broken);
    }

    @Override
    public String code() {
        return "invalid-look";
    }

    /** The rules that are broken. */
    public Set<LookRule> broken() {
        return EnumSet.copyOf(broken);
    }
}
