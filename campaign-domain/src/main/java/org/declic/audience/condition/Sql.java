package org.declic.audience.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.declic.shared.ConflictException;

/** An SQL condition that grows, with a {@code ?} for each of its parameters. */
public final class Sql {

    /** About 60 conditions; the time to plan a query grows with their third power. */
    private static final int LONGEST = 8_000;

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
        append(part);
        Collections.addAll(parameters, values);
        return this;
    }

    Sql add(MemberQuery members) {
        append(members.sql());
        parameters.addAll(members.parameters());
        return this;
    }

    /** Audiences that look at audiences grow fast. */
    private void append(String part) {
        if (text.length() + part.length() > LONGEST) {
            throw tooComplex();
        }
        text.append(part);
    }

    /** Conditions that no database should have to answer. */
    public static ConflictException tooComplex() {
        return new ConflictException("too-complex", "The conditions look at too many others");
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
