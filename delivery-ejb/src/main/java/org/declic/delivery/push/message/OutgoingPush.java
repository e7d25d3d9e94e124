package org.declic.delivery.push.message;

import org.declic.content.RenderedPush;
import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/**
 * A push message on its way to a provider.
 *
 * @param recipient whose device it is for
 */
public record OutgoingPush(
        MessageId messageId, SandboxId sandboxId, Identity recipient, PushAddress to, RenderedPush content) {}
