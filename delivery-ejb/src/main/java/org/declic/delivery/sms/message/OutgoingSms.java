package org.declic.delivery.sms.message;

import org.declic.content.SmsText;
import org.declic.shared.MessageId;

/**
 * An SMS on its way to a provider.
 *
 * @param from a number with its country code, a short code, or letters and digits
 * @param to with its country code, such as {@code +33612345678}
 */
public record OutgoingSms(MessageId messageId, String from, String to, SmsText text) {}
