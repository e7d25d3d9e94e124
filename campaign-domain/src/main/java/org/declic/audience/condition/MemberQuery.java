package org.declic.audience.condition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.declic.shared.SandboxId;

/**
 * Finds the members of an audience in the database, which keeps memory constant however many there are.
 *
 * @param id the column with the ids of their profiles
 * @param source {@code from … where …}, with a {@code ?} for each parameter
 */
public record MemberQuery(String id, String source, List<Object> parameters) {

    public MemberQuery {
        parameters = List.copyOf(parameters);
    }

    /** Those who are listed. */
    public static MemberQuery listed(String audienceId) {
        return new MemberQuery("l.profile_id", "from audience_member l where l.audience_id = ?", List.of(audienceId));
    }

    /**
     * Those of whom conditions are true.
     *
     * @param audiences who is in another audience, by its id
     */
    public static MemberQuery of(
            Conditions conditions, SandboxId sandboxId, Instant now, Function<String, MemberQuery> audiences) {
        Sql sql = new Sql(now, audiences).add("from profile p where p.sandbox_id = ? and ", sandboxId.value());
        conditions.write(sql);
        return new MemberQuery("p.id", sql.text(), sql.parameters());
    }

    /** All of them, with a {@code ?} for each parameter. */
    public String sql() {
        return "select " + id + " " + source;
    }

    /** How many there are. */
    public long count(EntityManager entities) {
        return ((Number) query(entities, "select count(*) " + source, List.of()).getSingleResult()).longValue();
    }

    /** Whether somebody is one of them. */
    public boolean has(EntityManager entities, String profileId) {
        List<Object> more = new ArrayList<>(parameters);
        more.add(profileId);
        Query one = numbered(entities, "select count(*) %s and %s = ?".formatted(source, id), more);
        return ((Number) one.getSingleResult()).longValue() > 0;
    }

    /** The next {@code size} in order; the limit stands in the query, so that the database reads no more. */
    @SuppressWarnings("unchecked")
    public List<String> next(EntityManager entities, String after, int size) {
        List<Object> more = new ArrayList<>(parameters);
        more.add(after);
        return numbered(
                        entities,
                        "%s and %s > ? order by %s fetch first %d rows only".formatted(sql(), id, id, size),
                        more)
                .getResultList();
    }

    /**
     * A query in which this one stands last.
     *
     * @param sql with a {@code ?} for each of {@code first}, then for each of the parameters
     */
    public Query query(EntityManager entities, String sql, List<Object> first) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(parameters);
        return numbered(entities, sql, all);
    }

    private static Query numbered(EntityManager entities, String sql, List<Object> values) {
        int number = 0;
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            if (sql.charAt(i) == '?') {
                number++;
                numbered.append(number);
            }
        }
        Query query = entities.createNativeQuery(numbered.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
