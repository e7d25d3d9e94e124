package org.declic.execution;

import java.util.Map;
import org.declic.shared.MessageId;

/**
 * One addressed person in one execution.
 *
 * @param address where the message goes
 * @param profile profile values of the request
 * @param context contextual data of the request
 */
public record Recipient(
        MessageId messageId,
        String namespace,
        String userId,
        String address,
        boolean known,
        Map<String, Object> profile,
        Map<String, Object> context) {}
