package org.declic.access;

import java.util.EnumSet;
import java.util.Set;

/** One of the four campaign roles; its name is the group in Jakarta Security. */
public enum Role {
    ADMINISTRATOR,
    APPROVER,
    MANAGER,
    VIEWER;

    /** Whether this role allows {@code right}. */
    public boolean allows(Right right) {
        return rights().contains(right);
    }

    private Set<Right> rights() {
        return switch (this) {
            case ADMINISTRATOR -> EnumSet.allOf(Right.class);
            case APPROVER -> EnumSet.of(Right.VIEW, Right.EDIT_CAMPAIGNS, Right.EDIT_PROFILES, Right.PUBLISH);
            case MANAGER -> EnumSet.of(Right.VIEW, Right.EDIT_CAMPAIGNS, Right.EDIT_PROFILES);
            case VIEWER -> EnumSet.of(Right.VIEW);
        };
    }
}
