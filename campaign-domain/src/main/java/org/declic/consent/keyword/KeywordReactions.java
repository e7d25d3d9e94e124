package org.declic.consent.keyword;

import org.declic.consent.Choice;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;

/** Hears what people choose by an SMS, once it is kept. */
public interface KeywordReactions {

    /** Somebody with that number has chosen. */
    void chosen(SandboxId sandboxId, PhoneNumber number, Choice choice);
}
