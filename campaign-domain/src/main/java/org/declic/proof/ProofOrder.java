package org.declic.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.declic.content.Content;
import org.declic.proof.InvalidProofException.Fault;
import org.declic.shared.CampaignId;
import org.declic.shared.OneLineText;
import org.declic.template.RenderData;

/**
 * A proof that somebody asks for.
 *
 * @param configurationId through which it goes; empty if the campaign has none yet
 * @param addresses as people write them, of the channel of the content; each gets one message
 * @param subjectPrefix stands before the subject of an email; other channels have none
 * @param data the imagined recipient, the same for all addresses
 */
public record ProofOrder(
        CampaignId campaignId,
        String configurationId,
        Content content,
        List<String> addresses,
        String subjectPrefix,
        RenderData data) {

    /** So many get one proof (AJO, "Send proofs"). */
    public static final int MOST_ADDRESSES = 10;

    /** The longest address, in characters: that of a device. */
    public static final int LONGEST_ADDRESS = 4096;

    public static final int LONGEST_PREFIX = 50;

    public ProofOrder {
        addresses = List.copyOf(new LinkedHashSet<>(addresses.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()));
    }

    void check() {
        List<Fault> faults = new ArrayList<>();
        if (addresses.isEmpty()) {
            faults.add(Fault.NO_ADDRESSES);
        }
        if (addresses.size() > MOST_ADDRESSES) {
            faults.add(Fault.TOO_MANY_ADDRESSES);
        }
        if (addresses.stream().anyMatch(each -> each.length() > LONGEST_ADDRESS)) {
            faults.add(Fault.ADDRESS_TOO_LONG);
        }
        if (subjectPrefix.length() > LONGEST_PREFIX || !OneLineText.isOneLine(subjectPrefix)) {
            faults.add(Fault.PREFIX);
        }
        if (configurationId.isEmpty()) {
            faults.add(Fault.NO_CONFIGURATION);
        }
        if (!faults.isEmpty()) {
            throw new InvalidProofException(faults);
        }
    }
}
