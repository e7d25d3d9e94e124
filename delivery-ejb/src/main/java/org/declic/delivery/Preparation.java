package org.declic.delivery;

import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.ChannelConfiguration;
import org.declic.execution.AcceptedMessage;

/**
 * Turns accepted messages into what the providers of one channel take: the content of the campaign version, rendered with the
 * data of the recipient.
 *
 * @param <M> the messages of the channel
 */
public interface Preparation<M> {

    /** The message to hand over, or why there is none. */
    Prepared<M> prepare(AcceptedMessage message, CompiledVersion version, ChannelConfiguration configuration);
}
