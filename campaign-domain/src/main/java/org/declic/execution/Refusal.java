package org.declic.execution;

import java.util.Locale;

/** Why an execution is not accepted. */
public enum Refusal {
    UNKNOWN_CAMPAIGN,
    WRONG_CAMPAIGN_KIND,
    CAMPAIGN_NOT_YET_STARTED,
    CAMPAIGN_ENDED,
    CAMPAIGN_STOPPED,
    /** A recipient cannot be reached as the request has it. */
    INVALID_RECIPIENT,
    /** Another request with other recipients had that requestId. */
    REQUEST_ID_REUSED,
    /** The broker does not confirm in time, or what it had before is not known yet; the same request may be repeated. */
    BROKER_UNAVAILABLE;

    /** In kebab case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
