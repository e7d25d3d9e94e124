package org.declic.proof;

import org.declic.channel.ChannelConfiguration;

/** Hands one message to the provider of a channel configuration, active or not, and waits for the answer. */
public interface TestSend {

    /** Sends it once, whatever comes of it. The content is one of the configuration's channel. */
    TestResult send(ChannelConfiguration configuration, TestMessage message);
}
