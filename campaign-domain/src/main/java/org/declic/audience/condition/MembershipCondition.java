package org.declic.audience.condition;

import org.declic.shared.Violations;

/**
 * About another audience: {@code {"audience": "…", "member": true}}.
 *
 * @param audience its id
 * @param member whether people must be in it, or must not
 */
public record MembershipCondition(String audience, boolean member) implements Condition {

    @Override
    public void check(String pointer, Violations violations) {
        if (audience.isBlank()) {
            violations.add(pointer + "/audience", "is missing");
        }
    }

    @Override
    public void write(Sql sql) {
        sql.add(member ? "p.id in (" : "p.id not in (")
                .add(sql.members(audience))
                .add(")");
    }
}
