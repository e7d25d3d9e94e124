package org.declic.delivery.sms.http;

import java.util.Optional;
import org.declic.shared.MessageId;

/** Where a provider tells what became of a message. */
@FunctionalInterface
interface CallbackAddresses {

    /** Empty if providers cannot reach this server. */
    Optional<String> of(MessageId messageId);
}
