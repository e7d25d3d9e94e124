package org.declic.web.audience;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.audience.Member;

/**
 * A member as the page lists them.
 *
 * @param name first and last name; empty if neither is known
 */
public record MemberRow(String userId, String name) {

    static MemberRow of(Member member) {
        return new MemberRow(member.userId(), name(member.attributes()));
    }

    private static String name(Map<String, Object> attributes) {
        return attributes.get("person") instanceof Map<?, ?> person && person.get("name") instanceof Map<?, ?> name
                ? List.of("firstName", "lastName").stream()
                        .flatMap(part -> Stream.ofNullable(name.get(part)))
                        .map(Object::toString)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "))
                : "";
    }
}
