package org.declic.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.content.EmailContent;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

class ProfileCompletionTest {

    private static final Map<String, Object> STORED =
            Map.of("person", Map.of("first", "Jane", "last", "Doe"), "points", 12);

    private final List<Identity> asked = new ArrayList<>();
    private final ProfileCompletion completion = new ProfileCompletion(new Stored());

    private Map<String, Object> completing(boolean known, Map<String, Object> given, String... paths) {
        AcceptedExecution execution = ExecutionFixture.anExecution(new SandboxId("s"), new CampaignId("c"), "r", 1);
        AcceptedMessage message = ExecutionFixture.message(execution, 0);
        Recipient recipient =
                new Recipient(message.messageId(), "email", "jane@example.com", "", known, given, Map.of());
        return completion.completing(
                new AcceptedMessage(execution.executionId(), "r", execution.campaign(), 1, TestClock.START, recipient),
                new CompiledVersion(
                        new CampaignId("c"),
                        1,
                        Action.of("configuration"),
                        new EmailContent("", "", "", "").compile(),
                        DeclaredContext.NONE,
                        Set.copyOf(Arrays.asList(paths)),
                        Audience.of("email")));
    }

    @Test
    void valuesOfTheCallLieOverStoredOnes() {
        assertThat(completing(true, Map.of("person", Map.of("first", "Joan")), "person.first", "person.last"))
                .isEqualTo(Map.of("person", Map.of("first", "Joan", "last", "Doe"), "points", 12));
    }

    @Test
    void nullInTheCallTakesAStoredValueAway() {
        assertThat(completing(true, Collections.singletonMap("points", null), "points"))
                .isEqualTo(Map.of("person", Map.of("first", "Jane", "last", "Doe")));
    }

    @Test
    void asksNobodyWhenTheCallSufficesOrTheRecipientIsNotKnown() {
        assertThat(completing(true, Map.of("points", 1), "points")).isEqualTo(Map.of("points", 1));
        assertThat(completing(false, Map.of(), "points")).isEmpty();
        assertThat(asked).isEmpty();
    }

    private final class Stored extends Profiles {
        @Override
        public Optional<Profile> find(SandboxId sandboxId, Identity identity) {
            asked.add(identity);
            return Optional.of(new Profile("p", STORED, Map.of()));
        }
    }
}
