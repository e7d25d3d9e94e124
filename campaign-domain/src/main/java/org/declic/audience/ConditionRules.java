package org.declic.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.declic.audience.condition.Conditions;
import org.declic.shared.Violations;

/** What conditions must fulfil to decide who is in an audience. */
final class ConditionRules {

    /** Audiences look at others that look at others, and so on, no deeper than this. */
    static final int DEEPEST = 5;

    private final Function<String, Optional<Audience>> audiences;
    private final Map<String, Integer> depths = new HashMap<>();

    /** @param audiences those of the sandbox, by their ids */
    ConditionRules(Function<String, Optional<Audience>> audiences) {
        this.audiences = audiences;
    }

    /**
     * Refuses conditions that break rules.
     *
     * @param ownId the audience that they are for; empty if it has no id yet
     */
    void require(Conditions conditions, String ownId) {
        Violations violations = new Violations();
        conditions.check("/conditions", violations);
        for (String other : conditions.audiences()) {
            if (audiences.apply(other).isEmpty()) {
                violations.add("/conditions", "name an audience that this sandbox has not: " + other);
            } else if (depth(other, ownId) >= DEEPEST) {
                violations.add("/conditions", "go round in a circle, or too deep, by the audience " + other);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidAudienceException(violations);
        }
    }

    /** How deep an audience looks at others; {@link #DEEPEST} if at {@code forbidden}. */
    private int depth(String id, String forbidden) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        depths.put(id, DEEPEST); // whoever comes back here goes round in a circle
        int depth = id.equals(forbidden) ? DEEPEST : Math.min(DEEPEST, deepest(id, forbidden) + 1);
        depths.put(id, depth);
        return depth;
    }

    private int deepest(String id, String forbidden) {
        return audiences.apply(id).flatMap(Audience::conditions).stream()
                .flatMap(conditions -> conditions.audiences().stream())
                .mapToInt(inner -> depth(inner, forbidden))
                .max()
                .orElse(0);
    }
}
