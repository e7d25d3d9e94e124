package org.declic.delivery.sms.smpp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.declic.content.GsmAlphabet;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * An SMS that a person sent: all of it, or the first part of a long one.
 *
 * @param from a number, with {@code +} if the SMS centre says that it has its country code
 */
public record SmppText(String from, String text) {

    /** Which kind of message an {@code esm_class} names (SMPP 3.4, 5.2.12); none for a person's. */
    private static final int KIND = 0x3c;

    private static final byte LATIN_1 = 3;
    private static final byte UCS_2 = 8;

    /** Elements of a header that number the parts of a message (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8). */
    private static final int PARTS = 0;

    private static final int PARTS_WIDE = 8;

    /** What a {@code deliver_sm} carries; empty for anything else, and for the later parts of a long text. */
    static Optional<SmppText> of(DeliverSm pdu) {
        if ((pdu.getEsmClass() & KIND) != 0) {
            return Optional.empty();
        }
        OptionalParameter.Message_payload payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload == null ? pdu.getShortMessage() : payload.getValue();
        if (bytes == null) {
            return Optional.empty();
        }
        int header = pdu.isUdhi() && bytes.length > 0 ? Math.min(bytes.length, (bytes[0] & 0xff) + 1) : 0;
        if (number(Arrays.copyOf(bytes, header)) > 1 || number(pdu) > 1) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, header, bytes.length);
        return Optional.of(new SmppText(from(pdu), text(content, pdu.getDataCoding())));
    }

    private static String from(DeliverSm pdu) {
        String address = pdu.getSourceAddr();
        boolean international = pdu.getSourceAddrTon() == SMPPConstant.TON_INTERNATIONAL && !address.startsWith("+");
        return international ? "+" + address : address;
    }

    private static String text(byte[] content, byte coding) {
        return switch (coding) {
            case UCS_2 -> new String(content, StandardCharsets.UTF_16BE);
            case LATIN_1 -> new String(content, StandardCharsets.ISO_8859_1);
            default -> usual(content);
        };
    }

    /** The alphabet of the SMS centre is that of GSM, or Latin-1; the latter has printable characters that GSM has not. */
    private static String usual(byte[] content) {
        Charset latin = StandardCharsets.ISO_8859_1;
        return GsmAlphabet.decode(content).orElseGet(() -> new String(content, latin));
    }

    /** Which part of a message it is, by {@code sar_segment_seqnum}; 1 if there is but one. */
    private static int number(DeliverSm pdu) {
        OptionalParameter.Sar_segment_seqnum number =
                pdu.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        return number == null ? 1 : number.getValue() & 0xff;
    }

    /** The same by the header before the text. */
    private static int number(byte[] header) {
        for (int at = 1; at + 1 < header.length; at += 2 + (header[at + 1] & 0xff)) {
            int last = at + 1 + (header[at + 1] & 0xff);
            if ((header[at] == PARTS || header[at] == PARTS_WIDE) && last < header.length && last > at + 1) {
                return header[last] & 0xff;
            }
        }
        return 1;
    }
}
