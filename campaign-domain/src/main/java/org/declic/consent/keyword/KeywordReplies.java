package org.declic.consent.keyword;

import org.declic.channel.ChannelConfiguration;
import org.declic.shared.PhoneNumber;

/** Sends what is replied to a keyword. */
public interface KeywordReplies {

    /** Has it sent soon, once, by the provider of the configuration, active or not; waits for nothing and never fails. */
    void send(ChannelConfiguration configuration, PhoneNumber to, String text);
}
