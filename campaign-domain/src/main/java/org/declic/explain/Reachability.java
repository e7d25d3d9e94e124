package org.declic.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.consent.Consent;
import org.declic.consent.ConsentDecision;
import org.declic.consent.Consents;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListedEntity;
import org.declic.execution.AcceptedMessage;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;

/** Whether a person may be written to: their choice, and the lists of the sandbox. */
@ApplicationScoped
@Transactional
public class Reachability {

    private final Consents consents;
    private final Profiles profiles;
    private final AddressLists lists;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Reachability() {
        this(null, null, null);
    }

    @Inject
    public Reachability(Consents consents, Profiles profiles, AddressLists lists) {
        this.consents = consents;
        this.profiles = profiles;
        this.lists = lists;
    }

    GateEvidence consent(AcceptedMessage message) {
        Identity identity = message.reference().identity();
        ConsentDecision decision = consents.decide(
                message.sandboxId(),
                message.channel(),
                message.recipient().address(),
                profiles.findId(message.sandboxId(), identity));
        Object[] details = decision.evidence().map(Reachability::details).orElseGet(() -> new Object[0]);
        if (decision.permitted()) {
            return GateEvidence.open(Gate.CONSENT, details.length == 0 ? "never-asked-is-yes" : "yes", details);
        }
        return GateEvidence.shut(Gate.CONSENT, details.length == 0 ? "never-asked-is-no" : "no", details);
    }

    private static Object[] details(Consent consent) {
        return new Object[] {consent.decidedAt(), consent.source().word()};
    }

    /** The suppression list, and the allowed list if it is in force. */
    List<GateEvidence> lists(SandboxId sandboxId, String address) {
        List<GateEvidence> found = new ArrayList<>();
        found.add(entry(sandboxId, AddressList.CLIENT, address)
                .map(entry -> GateEvidence.shut(
                        Gate.SUPPRESSION_LIST,
                        "listed",
                        entry.entity().toString(),
                        entry.createdAt(),
                        entry.cause().name()))
                .orElseGet(() -> GateEvidence.open(Gate.SUPPRESSION_LIST, "not-listed")));
        if (lists.isAllowedListInForce(sandboxId)) {
            found.add(entry(sandboxId, AddressList.ALLOWED, address)
                    .map(entry -> GateEvidence.open(
                            Gate.ALLOWED_LIST, "listed", entry.entity().toString(), entry.createdAt()))
                    .orElseGet(() -> GateEvidence.shut(Gate.ALLOWED_LIST, "not-listed")));
        }
        return found;
    }

    /** That of the address, else that of its domain. */
    private Optional<ListEntry> entry(SandboxId sandboxId, AddressList list, String address) {
        return Stream.of(ListedEntity.email(address), ListedEntity.domain(address.substring(address.indexOf('@') + 1)))
                .flatMap(Optional::stream)
                .flatMap(entity -> lists.find(sandboxId, list, entity).stream())
                .findFirst();
    }
}
