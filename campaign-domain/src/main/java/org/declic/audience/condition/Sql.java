package org.declic.audience.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** An SQL condition that grows, with a {@code ?} for each of its parameters. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Instant now;
    private final Function<String, MemberQuery> audiences;

    /**
     * Empty.
     *
     * @param audiences who is in another audience, by its id
     */
    Sql(Instant now, Function<String, MemberQuery> audiences) {
        this.now = now;
        this.audiences = audiences;
    }

    Sql add(String part, Object... values) {
        text.append(part);
        Collections.addAll(parameters, values);
        return this;
    }

    Sql add(MemberQuery members) {
        text.append(members.sql());
        parameters.addAll(members.parameters());
        return this;
    }

    MemberQuery members(String audienceId) {
        return audiences.apply(audienceId);
    }

    Instant now() {
        return now;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
