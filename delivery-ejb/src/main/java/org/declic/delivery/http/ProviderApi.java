package org.declic.delivery.http;

import java.net.http.HttpRequest;
import org.declic.delivery.Outcome;

/**
 * The HTTP API of one provider.
 *
 * @param <M> the messages of one channel
 */
public interface ProviderApi<M> {

    /** The request that hands a message over. */
    HttpRequest.Builder request(M message);

    /** What an answer with a status below 300 says. */
    Outcome accepted(ProviderAnswer answer);

    /** The provider's own code in an answer that refuses; empty if it gives none. */
    String code(ProviderAnswer answer);

    /** True if that code is about the message for good, though its status is usually about who asks. */
    default boolean isAboutTheMessage(String code) {
        return false;
    }
}
