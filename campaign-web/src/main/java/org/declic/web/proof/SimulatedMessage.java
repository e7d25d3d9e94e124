package org.declic.web.proof;

import java.io.Serializable;
import java.util.List;

/**
 * What one of the people would get.
 *
 * @param name whom the author knows them as
 * @param key where the frame finds the document; empty if there is nothing to see
 * @param part of the document, {@code html} or {@code text}
 * @param headline the subject of an email, the title of a push message
 * @param missing what the message shows and this person has not
 * @param problem why there is no message, in words; empty if there is one
 */
public record SimulatedMessage(
        String name, String key, String part, String headline, List<String> missing, String problem)
        implements Serializable {}
