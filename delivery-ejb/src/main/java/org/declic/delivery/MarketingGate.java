package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.consent.Consent;
import org.declic.consent.ConsentDecision;
import org.declic.consent.Consents;
import org.declic.delivery.Prepared.Excluded;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;

/**
 * What every marketing message passes before it is prepared, in the state of that moment: its recipient has an address and
 * agreed to be written to there (reference: AJO, exclusion reasons).
 */
@ApplicationScoped
public class MarketingGate {

    private final Consents consents;
    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MarketingGate() {
        this(null, null);
    }

    @Inject
    MarketingGate(Consents consents, Profiles profiles) {
        this.consents = consents;
        this.profiles = profiles;
    }

    /** The same preparation, for those whom the gate lets through; transactional messages it does not look at. */
    <M> Preparation<M> before(Preparation<M> preparation) {
        return (message, version, configuration) -> {
            Optional<Prepared<M>> excluded = message.isMarketing() ? exclusion(message) : Optional.empty();
            return excluded.orElseGet(() -> preparation.prepare(message, version, configuration));
        };
    }

    private <M> Optional<Prepared<M>> exclusion(AcceptedMessage message) {
        Recipient recipient = message.recipient();
        if (recipient.address().isEmpty()) {
            return Optional.of(new Excluded<>(noAddress(message.channel()), "The profile has no address"));
        }
        Identity identity = new Identity(recipient.namespace(), recipient.userId());
        ConsentDecision decision = consents.decide(
                message.sandboxId(),
                message.channel(),
                recipient.address(),
                profiles.findId(message.sandboxId(), identity));
        return decision.permitted()
                ? Optional.empty()
                : Optional.of(new Excluded<>(noConsent(message.channel()), reason(decision)));
    }

    private static String reason(ConsentDecision decision) {
        return decision.evidence().map(MarketingGate::reason).orElse("Nobody has asked them, and here that means no");
    }

    private static String reason(Consent no) {
        return "They said no on " + no.decidedAt() + " (" + no.source().word() + ")";
    }

    /** NoAddressFoundInProfile, NoToNumberDefinedInProfile, NoTokenFoundInProfile. */
    private static String noAddress(Channel channel) {
        return switch (channel) {
            case EMAIL -> "050020";
            case SMS -> "050153";
            case PUSH -> "050030";
        };
    }

    /** NoConsent. */
    private static String noConsent(Channel channel) {
        return switch (channel) {
            case EMAIL -> "050101";
            case SMS -> "050104";
            case PUSH -> "050111";
        };
    }
}
