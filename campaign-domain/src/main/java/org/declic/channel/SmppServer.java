package org.declic.channel;

import java.util.Objects;

/**
 * An SMS centre that speaks SMPP 3.4; the password of the bind is the configuration's secret.
 *
 * @param host empty for none
 * @param tls whether the connection is encrypted from the start
 * @param systemId the name of the bind, at most 15 characters
 * @param systemType as the provider asks for it, at most 12 characters; often empty
 * @param window how many messages may be under way at once
 * @param longText how a text travels that is too long for one SMS
 */
public record SmppServer(
        String host, int port, boolean tls, String systemId, String systemType, int window, LongText longText) {

    private static final int USUAL_PORT = 2775;
    private static final int USUAL_WINDOW = 10;

    /** No server yet, and what is usual for one. */
    public static final SmppServer NONE = new SmppServer("", USUAL_PORT, false, "", "", USUAL_WINDOW, LongText.PARTS);

    public SmppServer {
        longText = Objects.requireNonNullElse(longText, LongText.PARTS); // what was stored before it was a choice
    }

    /** How a text travels that is too long for one SMS. */
    public enum LongText {
        /** As several messages, each with a header that tells its place; every SMS centre takes these. */
        PARTS,
        /** As one message with the parameter {@code message_payload}, which the SMS centre splits itself. */
        PAYLOAD
    }
}
