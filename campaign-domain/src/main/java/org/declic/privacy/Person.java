package org.declic.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.audit.AuditedKind;
import org.declic.audit.AuditedThing;
import org.declic.channel.Channel;
import org.declic.consent.ConsentSubject;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.ProfileDetails;
import org.declic.shared.SandboxId;

/**
 * Somebody of whom something is kept.
 *
 * @param identities all that the profile is known by; without a profile the one by which messages name them
 */
record Person(SandboxId sandboxId, Optional<ProfileDetails> profile, List<Identity> identities) {

    private static final String WITHOUT_PROFILE = "-";

    static Person of(SandboxId sandboxId, Identity asked, Optional<ProfileDetails> profile) {
        return new Person(
                sandboxId, profile, profile.map(ProfileDetails::identities).orElse(List.of(asked.stored())));
    }

    Optional<String> profileId() {
        return profile.map(ProfileDetails::profile).map(Profile::id);
    }

    /** As the audit log names them: by nothing that outlives them. */
    AuditedThing audited() {
        return AuditedKind.PROFILE.thing(profileId().orElse(WITHOUT_PROFILE), "");
    }

    boolean is(Recipient recipient) {
        return identities.contains(new Identity(recipient.namespace(), recipient.userId()).stored());
    }

    /** What choices for all their addresses of a channel are about. */
    Optional<ConsentSubject> self(Channel channel) {
        return profileId().map(id -> ConsentSubject.person(sandboxId, channel, id));
    }

    /** Their addresses of a channel: those that they are known by, and the one among their attributes. */
    List<ConsentSubject> addresses(Channel channel) {
        Map<String, Object> attributes =
                profile.map(details -> details.profile().attributes()).orElse(Map.of());
        Stream<String> texts = switch (channel) {
            case EMAIL -> Stream.concat(known("email"), Stream.of(Profile.emailAddress(attributes)));
            case SMS -> Stream.concat(known("phone"), Stream.of(Profile.mobilePhone(attributes)));
            case PUSH -> Stream.empty();
        };
        return texts.flatMap(text -> ConsentSubject.address(sandboxId, channel, text).stream())
                .distinct()
                .toList();
    }

    private Stream<String> known(String namespace) {
        return identities.stream()
                .filter(identity -> identity.namespace().equals(namespace))
                .map(Identity::userId);
    }
}
