package org.declic.web.consent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.declic.consent.Consent;
import org.declic.consent.ConsentDecision;
import org.declic.consent.RecordedConsent;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may get marketing by a channel.
 *
 * @param permitted what counts, with all that is known
 * @param evidence the choice that decided; absent if nobody chose
 * @param history the choices of the address or the person that was asked for, newest first
 */
@JsonInclude(Include.NON_NULL)
public record ConsentAnswer(boolean permitted, @Nullable Entry evidence, List<Entry> history) {

    static ConsentAnswer of(ConsentDecision decision, List<RecordedConsent> history) {
        return new ConsentAnswer(
                decision.permitted(),
                decision.evidence().map(Entry::of).orElse(null),
                history.stream().map(Entry::of).toList());
    }

    /** One choice. */
    @JsonInclude(Include.NON_NULL)
    public record Entry(
            String choice,
            String source,
            String decidedAt,
            @Nullable String recordedAt,
            @Nullable String recordedBy,
            @Nullable String remark) {

        static Entry of(Consent consent) {
            return new Entry(
                    consent.choice().word(),
                    consent.source().word(),
                    consent.decidedAt().toString(),
                    null,
                    null,
                    null);
        }

        static Entry of(RecordedConsent recorded) {
            Consent consent = recorded.consent();
            return new Entry(
                    consent.choice().word(),
                    consent.source().word(),
                    consent.decidedAt().toString(),
                    recorded.recordedAt().toString(),
                    recorded.recordedBy(),
                    Optional.of(recorded.remark())
                            .filter(text -> !text.isEmpty())
                            .orElse(null));
        }
    }
}
