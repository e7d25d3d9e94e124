package org.declic.delivery.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.declic.channel.SmppServer.LongText;
import org.declic.content.GsmAlphabet;
import org.declic.content.SmsText.Encoding;
import org.declic.delivery.sms.message.OutgoingSms;

/**
 * An SMS as {@code submit_sm} carries it: several parts begin with a header that tells their order (3GPP TS 23.040,
 * 9.2.3.24.1); a long text in one piece is a {@code message_payload} (SMPP 3.4, 5.3.2.32).
 *
 * @param parts the content of each
 * @param isPayload whether the one part is a payload
 */
record ShortMessage(SmppAddress from, SmppAddress to, Encoding encoding, List<byte[]> parts, boolean isPayload) {

    /** The header counts in one byte. */
    static final int MOST_PARTS = 255;

    private static final int HEADER_LENGTH = 6;
    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte UCS_2 = 8;

    static ShortMessage of(OutgoingSms sms, LongText longText) {
        List<String> texts = sms.text().parts();
        boolean isPayload = longText == LongText.PAYLOAD && texts.size() > 1;
        return of(sms, isPayload ? List.of(sms.text().text()) : texts, isPayload);
    }

    private static ShortMessage of(OutgoingSms sms, List<String> texts, boolean isPayload) {
        Encoding encoding = sms.text().encoding();
        List<byte[]> parts = new ArrayList<>();
        for (String text : texts) {
            byte[] content = encode(encoding, text);
            parts.add(texts.size() == 1 ? content : withHeader(content, sms, parts.size() + 1, texts.size()));
        }
        return new ShortMessage(SmppAddress.of(sms.from()), SmppAddress.of(sms.to()), encoding, parts, isPayload);
    }

    /** True if each part begins with a header. */
    boolean hasHeaders() {
        return parts.size() > 1;
    }

    /** The value of {@code data_coding}. */
    byte dataCoding() {
        return encoding == Encoding.GSM_7 ? DEFAULT_ALPHABET : UCS_2;
    }

    private static byte[] encode(Encoding encoding, String text) {
        return encoding == Encoding.GSM_7 ? GsmAlphabet.encode(text) : text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] withHeader(byte[] content, OutgoingSms sms, int number, int count) {
        byte[] whole = new byte[HEADER_LENGTH + content.length];
        whole[0] = HEADER_LENGTH - 1;
        whole[1] = 0; // concatenated, with a reference of 8 bits
        whole[2] = 3;
        whole[3] = reference(sms);
        whole[4] = (byte) count;
        whole[5] = (byte) number;
        System.arraycopy(content, 0, whole, HEADER_LENGTH, content.length);
        return whole;
    }

    /** The same for every attempt, so that a phone that has some parts twice puts them together once. */
    private static byte reference(OutgoingSms sms) {
        int hash = sms.messageId().value().hashCode();
        return (byte) (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24));
    }
}
