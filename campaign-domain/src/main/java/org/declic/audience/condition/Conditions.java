package org.declic.audience.condition;

import java.util.List;
import java.util.stream.Stream;
import org.declic.shared.Violations;

/**
 * What the members of an audience have in common: {@code {"match": "ALL", "groups": [{"match": "ANY", "conditions": […]}]}}.
 *
 * @param match how many of the groups must fit
 */
public record Conditions(Match match, List<Group> groups) {

    public static final int MOST_GROUPS = 5;
    public static final int MOST_IN_A_GROUP = 10;

    public Conditions {
        groups = List.copyOf(groups);
    }

    /**
     * Conditions that decide together.
     *
     * @param match how many of them must be true
     */
    public record Group(Match match, List<Condition> conditions) {

        public Group {
            conditions = List.copyOf(conditions);
        }

        private void check(String pointer, Violations violations) {
            requireSize(conditions, MOST_IN_A_GROUP, pointer + "/conditions", violations);
            for (int i = 0; i < conditions.size(); i++) {
                conditions.get(i).check(pointer + "/conditions/" + i, violations);
            }
        }

        private void write(Sql sql) {
            match.write(sql, conditions, condition -> condition.write(sql));
        }
    }

    /** Notes what is wrong with them, at JSON pointers below {@code pointer}. */
    public void check(String pointer, Violations violations) {
        requireSize(groups, MOST_GROUPS, pointer + "/groups", violations);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).check(pointer + "/groups/" + i, violations);
        }
    }

    /** The other audiences that they look at. */
    public List<String> audiences() {
        return groups.stream()
                .flatMap(group -> group.conditions().stream())
                .flatMap(condition -> condition instanceof MembershipCondition membership
                        ? Stream.of(membership.audience())
                        : Stream.empty())
                .distinct()
                .toList();
    }

    void write(Sql sql) {
        match.write(sql, groups, group -> group.write(sql));
    }

    private static void requireSize(List<?> list, int most, String pointer, Violations violations) {
        if (list.isEmpty() || list.size() > most) {
            violations.add(pointer, "must be 1 to " + most + ", not " + list.size());
        }
    }
}
