package org.declic.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.context.DeclaredContext;
import org.declic.campaign.live.CompiledVersion;
import org.declic.campaign.live.LiveCampaigns;
import org.declic.content.EmailContent;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.NewProfiles;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewRecipientsTest {

    private static final SandboxId HERE = new SandboxId("here");
    private static final SandboxId THERE = new SandboxId("there");

    private final Map<SandboxId, Set<Identity>> created = new HashMap<>();
    private final NewRecipients newRecipients = new NewRecipients(new Campaigns(), new Profiles());
    private @Nullable RuntimeException failure;

    @Test
    void createsProfilesOfRecipientsThatShouldHaveOneWhereTheCampaignWantsIt() {
        newRecipients.create(List.of(
                execution(HERE, "creating", aep("ann"), external("bob")),
                execution(HERE, "creating", aep("ann"), aep("carl")),
                execution(HERE, "refusing", aep("dora")),
                execution(THERE, "creating", aep("ann"))));

        assertThat(created)
                .isEqualTo(Map.of(
                        HERE, Set.of(new Identity("email", "ann"), new Identity("email", "carl")),
                        THERE, Set.of(new Identity("email", "ann"))));
    }

    @Test
    void asksNothingForExternalRecipients() {
        newRecipients.create(List.of(execution(HERE, "gone", external("bob"))));

        assertThat(created).isEmpty();
    }

    @Test
    void aFailureHoldsUpNothing() {
        failure = new IllegalStateException("refused");

        assertThatNoException()
                .isThrownBy(() -> newRecipients.create(List.of(execution(HERE, "creating", aep("ann")))));
        assertThatNoException().isThrownBy(() -> newRecipients.create(List.of(execution(HERE, "gone", aep("ann")))));
    }

    @Test
    void anOutageIsTold() {
        failure = new DatabaseUnavailableException(new SQLTransientConnectionException());

        assertThatThrownBy(() -> newRecipients.create(List.of(execution(HERE, "creating", aep("ann")))))
                .isSameAs(failure);
    }

    private static AcceptedExecution execution(SandboxId sandbox, String campaign, Recipient... recipients) {
        AcceptedExecution any = ExecutionFixture.anExecution(sandbox, new CampaignId(campaign), "r", 0);
        return new AcceptedExecution(
                any.executionId(),
                any.requestId(),
                any.campaign(),
                any.version(),
                any.clientId(),
                any.fingerprint(),
                any.acceptedAt(),
                Stream.of(recipients).toList());
    }

    private static Recipient aep(String userId) {
        return new Recipient(new MessageId(userId), "email", userId, "", true, Map.of(), Map.of());
    }

    private static Recipient external(String userId) {
        return new Recipient(new MessageId(userId), "email", userId, "", false, Map.of(), Map.of());
    }

    private static final class Campaigns extends LiveCampaigns {
        @Override
        public CompiledVersion version(CampaignId campaignId, int version) {
            if (campaignId.value().equals("gone")) {
                throw new IllegalStateException("never existed");
            }
            return new CompiledVersion(
                    campaignId,
                    version,
                    Action.of("configuration"),
                    new EmailContent("", "", "", "").compile(),
                    DeclaredContext.NONE,
                    Set.of(),
                    new Audience("email", campaignId.value().equals("creating")));
        }
    }

    private final class Profiles extends NewProfiles {
        @Override
        public void create(SandboxId sandboxId, Collection<Identity> identities) {
            if (failure != null) {
                throw failure;
            }
            created.put(sandboxId, Set.copyOf(identities));
        }
    }
}
