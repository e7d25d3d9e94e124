package org.declic.delivery.push.message;

import org.declic.content.RenderedPush;
import org.declic.profile.PushAddress;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/** A push message on its way to a provider. */
public record OutgoingPush(MessageId messageId, SandboxId sandboxId, PushAddress to, RenderedPush content) {}
