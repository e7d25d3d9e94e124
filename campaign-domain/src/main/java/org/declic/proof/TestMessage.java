package org.declic.proof;

import java.util.UUID;
import org.declic.shared.MessageId;

/**
 * A message that tries something out.
 *
 * @param address as a person writes it: an email address, a phone number, or the token of a device
 */
public record TestMessage(MessageId id, String address, TestContent content) {

    /** One with an id of its own. */
    public static TestMessage to(String address, TestContent content) {
        return new TestMessage(
                new MessageId("test-" + UUID.randomUUID().toString().replace("-", "")), address, content);
    }
}
