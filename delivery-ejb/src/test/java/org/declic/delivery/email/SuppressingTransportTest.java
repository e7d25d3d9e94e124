package org.declic.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.declic.access.Actor;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListedEntity;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Transport;
import org.declic.delivery.email.mime.EmailFixture;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressingTransportTest {

    private static final OutgoingEmail EMAIL = EmailFixture.anEmailTo("Jane@Example.com");

    private final Lists lists = new Lists();

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"})
    void suppressesAnAddressThatDoesNotExist(String code) {
        Outcome refused = new Refused(code, "No such user");

        assertThat(sending(refused).send(EMAIL)).isSameAs(refused);
        assertThat(lists.added)
                .containsExactly(new EntryDraft(
                        ListedEntity.email("jane@example.com").orElseThrow(),
                        ListCause.HARD,
                        code + " No such user",
                        "system"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550", "5.7.1", "5.1.7", "5.2.2", "5.1.11", "15.1.1"})
    void leavesOutWhatNeedNotBeTheAddress(String code) {
        sending(new Refused(code, "No")).send(EMAIL);

        assertThat(lists.added).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoRefusal() {
        sending(new Accepted("5.1.1")).send(EMAIL);
        sending(new Deferred("5.1.1", "later")).send(EMAIL);

        assertThat(lists.added).isEmpty();
    }

    @Test
    void tellsTheOutcomeEvenIfTheListCannotBeWritten() {
        lists.fails = true;
        Outcome refused = new Refused("5.1.1", "x".repeat(500));

        assertThat(sending(refused).send(EMAIL)).isSameAs(refused);
        assertThat(lists.added).allSatisfy(draft -> assertThat(draft.comment()).hasSize(EntryDraft.LONGEST_COMMENT));
    }

    private Transport<OutgoingEmail> sending(Outcome outcome) {
        return new SuppressingTransport(
                new Transport<>() {
                    @Override
                    public Outcome send(OutgoingEmail email) {
                        return outcome;
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                },
                new SandboxId("prod"),
                lists);
    }

    private static final class Lists extends AddressLists {

        private final List<EntryDraft> added = new ArrayList<>();
        private boolean fails;

        @Override
        public List<ListEntry> add(Actor actor, SandboxId sandboxId, AddressList list, List<EntryDraft> drafts) {
            assertThat(list).isEqualTo(AddressList.CLIENT);
            added.addAll(drafts);
            if (fails) {
                throw new IllegalStateException("The database is away");
            }
            return List.of();
        }
    }
}
