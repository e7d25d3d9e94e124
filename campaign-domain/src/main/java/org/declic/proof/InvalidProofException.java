package org.declic.proof;

import java.util.List;
import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A proof that cannot be sent as it was asked for; nothing was sent. */
public class InvalidProofException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidProofException(List<Fault> faults) {
        super("Invalid proof: " + faults);
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, all at once. */
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public Violations report() {
        Violations report = new Violations();
        faults.forEach(fault -> report.add(fault.pointer, fault.text));
        return report;
    }

    @Override
    public String code() {
        return "invalid-request";
    }

    /** One thing that is wrong. */
    public enum Fault {
        NO_ADDRESSES("/addresses", "required"),
        TOO_MANY_ADDRESSES("/addresses", "too-many, at most " + ProofOrder.MOST_ADDRESSES),
        ADDRESS_TOO_LONG("/addresses", "too-long, each at most " + ProofOrder.LONGEST_ADDRESS),
        PREFIX("/subjectPrefix", "one line, at most " + ProofOrder.LONGEST_PREFIX),
        NO_CONFIGURATION("/configuration", "the campaign has no channel configuration yet"),
        OTHER_CHANNEL("/configuration", "the channel configuration is one of another channel"),
        TOO_LARGE("/content", "is larger than a push message may be with this data");

        private final String pointer;
        private final String text;

        Fault(String pointer, String text) {
            this.pointer = pointer;
            this.text = text;
        }
    }
}
