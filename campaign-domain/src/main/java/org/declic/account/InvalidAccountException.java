package org.declic.account;

import java.util.EnumSet;
import java.util.Set;
import org.declic.shared.DeclicException;

/** A name or a password is not as it must be. */
public class InvalidAccountException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<AccountRule> broken;

    /** @param broken not empty */
    public InvalidAccountException(Set<AccountRule> broken) {
        super("Broken rules: " + broken);
        this.broken = EnumSet.copyOf(broken);
    }

    @Override
    public String code() {
        return "invalid-account";
    }

    /** The rules that are broken. */
    public Set<AccountRule> broken() {
        return EnumSet.copyOf(broken);
    }
}
