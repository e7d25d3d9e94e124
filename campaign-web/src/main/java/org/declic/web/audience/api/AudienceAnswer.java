package org.declic.web.audience.api;

import java.util.List;
import java.util.Map;
import org.declic.audience.Audience;
import org.declic.audience.Member;
import org.declic.audience.condition.Conditions;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/** An audience as the management API shows it; one whose members are listed has no conditions. */
record AudienceAnswer(
        String id, String name, @Nullable Conditions conditions, long members, String createdBy, String createdAt) {

    static AudienceAnswer of(Audience audience) {
        return new AudienceAnswer(
                audience.id(),
                audience.name(),
                audience.conditions().orElse(null),
                audience.members(),
                audience.createdBy(),
                audience.createdAt().toString());
    }

    /** How many people conditions are true of. */
    record CountAnswer(long members) {}

    /** A page of audiences, the newest first. */
    record AudienceList(
            List<AudienceAnswer> items, @Nullable String next) {

        static AudienceList of(Page<Audience> page) {
            return new AudienceList(
                    page.items().stream().map(AudienceAnswer::of).toList(), page.next());
        }
    }

    /** A page of members. */
    record MemberList(List<MemberItem> items, @Nullable String next) {

        /** @param size how many were asked for; fewer are the last */
        static MemberList of(List<Member> members, int size) {
            return new MemberList(
                    members.stream()
                            .map(member -> new MemberItem(member.profileId(), member.userId(), member.attributes()))
                            .toList(),
                    members.size() < size ? null : members.get(size - 1).profileId());
        }
    }

    /** A member, known by an identity. */
    record MemberItem(String profileId, String userId, Map<String, Object> attributes) {}
}
