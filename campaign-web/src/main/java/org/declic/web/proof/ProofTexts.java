package org.declic.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.proof.InvalidProofException.Fault;
import org.declic.proof.ProofOrder;
import org.declic.proof.TestResult;
import org.declic.proof.TestResult.Kind;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;

/** What is said of proofs in words. */
@Named
@RequestScoped
public class ProofTexts {

    private static final String BUNDLE = "org.declic.web.proof.Proof";

    private final Texts texts;
    private final Summary summary;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProofTexts() {
        this(null, null);
    }

    @Inject
    public ProofTexts(Texts texts, Summary summary) {
        this.texts = texts;
        this.summary = summary;
    }

    String text(String key, Object... values) {
        return texts.get(BUNDLE, key, values);
    }

    /** How addresses are written. */
    public String getAddressesHelp() {
        return text("addresses.help", ProofOrder.MOST_ADDRESSES);
    }

    void reject(Fault fault) {
        String input = switch (fault) {
            case NO_ADDRESSES, TOO_MANY_ADDRESSES, ADDRESS_TOO_LONG -> "proofAddresses";
            case PREFIX -> "proofPrefix";
            case NO_CONFIGURATION, OTHER_CHANNEL, TOO_LARGE -> "";
        };
        summary.reject(input, texts.get(BUNDLE, "fault." + fault, ProofOrder.MOST_ADDRESSES));
    }

    /** What became of a message. */
    public String result(TestResult result) {
        String said = result.kind() == Kind.TAKEN || result.said().isEmpty() ? "" : result.said();
        return switch (result.kind()) {
            case EXCLUDED -> texts.get(BUNDLE, "result.EXCLUDED." + result.code());
            case REFUSED, NOT_TAKEN, UNKNOWN -> texts.get(BUNDLE, "result." + result.kind(), said);
            default -> texts.get(BUNDLE, "result." + result.kind());
        };
    }
}
