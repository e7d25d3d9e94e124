package org.declic.explain;

import java.util.List;

/**
 * What stands at a gate.
 *
 * @param open whether a message would pass now
 * @param finding what was found, in kebab case, such as {@code listed}
 * @param details what the sentence about it names: texts, and {@link java.time.Instant}s
 */
public record GateEvidence(Gate gate, boolean open, String finding, List<Object> details) {

    public GateEvidence {
        details = List.copyOf(details);
    }

    static GateEvidence open(Gate gate, String finding, Object... details) {
        return new GateEvidence(gate, true, finding, List.of(details));
    }

    static GateEvidence shut(Gate gate, String finding, Object... details) {
        return new GateEvidence(gate, false, finding, List.of(details));
    }
}
