package org.declic.system.ajo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The body of a unitary execution. */
public record Trigger(String requestId, String campaignId, List<Recipient> recipients) {

    /** The demo's live transactional email campaign. */
    public static final String ORDER_CONFIRMATION = "order-confirmation";

    public Trigger {
        recipients = List.copyOf(recipients);
    }

    /** Fires the demo campaign for these addresses, with a requestId of its own. */
    public static Trigger to(String... addresses) {
        return of(Stream.of(addresses).map(Recipient::external).toList());
    }

    /** Fires the demo campaign for these recipients, with a requestId of its own. */
    public static Trigger of(List<Recipient> recipients) {
        return new Trigger(UUID.randomUUID().toString(), ORDER_CONFIRMATION, recipients);
    }

    public Trigger ofCampaign(String campaign) {
        return new Trigger(requestId, campaign, recipients);
    }

    public Trigger withRequestId(String request) {
        return new Trigger(request, campaignId, recipients);
    }
}
