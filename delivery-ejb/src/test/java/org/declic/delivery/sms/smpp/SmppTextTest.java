package org.declic.delivery.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.declic.content.GsmAlphabet;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppTextTest {

    private static final byte UDHI = 0x40;

    private static DeliverSm pdu(int coding, byte... content) {
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddr("33612345678");
        pdu.setSourceAddrTon(SMPPConstant.TON_INTERNATIONAL);
        pdu.setDataCoding((byte) coding);
        pdu.setShortMessage(content);
        return pdu;
    }

    private static DeliverSm part(byte... content) {
        DeliverSm pdu = pdu(0, content);
        pdu.setEsmClass(UDHI);
        return pdu;
    }

    private static Optional<String> text(DeliverSm pdu) {
        return SmppText.of(pdu).map(SmppText::text);
    }

    @Test
    void isReadInTheAlphabetOfTheCentre() {
        assertThat(text(pdu(0, GsmAlphabet.encode("Éteins @ [tout] €")))).contains("Éteins @ [tout] €");
        assertThat(text(pdu(0, "ARRÊT".getBytes(StandardCharsets.ISO_8859_1)))).contains("ARRÊT");
        assertThat(text(pdu(1, "STOP".getBytes(StandardCharsets.US_ASCII)))).contains("STOP");
        assertThat(text(pdu(3, "ARRÊT".getBytes(StandardCharsets.ISO_8859_1)))).contains("ARRÊT");
        assertThat(text(pdu(8, "ARRÊT 👋".getBytes(StandardCharsets.UTF_16BE)))).contains("ARRÊT 👋");
        assertThat(text(pdu(0))).contains("");
    }

    @Test
    void isReadFromThePayloadToo() {
        DeliverSm pdu = pdu(0);
        pdu.setOptionalParameters(new OptionalParameter.Message_payload("STOP".getBytes(StandardCharsets.US_ASCII)));

        assertThat(text(pdu)).contains("STOP");
    }

    @Test
    void hasANumberWithItsCountryCodeIfTheCentreSaysSo() {
        DeliverSm national = pdu(0);
        national.setSourceAddr("0612345678");
        national.setSourceAddrTon(SMPPConstant.TON_NATIONAL);

        assertThat(SmppText.of(pdu(0))).map(SmppText::from).contains("+33612345678");
        assertThat(SmppText.of(national)).map(SmppText::from).contains("0612345678");
    }

    @Test
    void aLongTextIsItsFirstPart() {
        assertThat(text(part((byte) 5, (byte) 0, (byte) 3, (byte) 7, (byte) 2, (byte) 1, (byte) 'S', (byte) 'T')))
                .contains("ST");
        assertThat(text(part((byte) 5, (byte) 0, (byte) 3, (byte) 7, (byte) 2, (byte) 2, (byte) 'S', (byte) 'T')))
                .isEmpty();
        assertThat(text(part((byte) 6, (byte) 8, (byte) 4, (byte) 7, (byte) 7, (byte) 2, (byte) 2, (byte) 'S')))
                .isEmpty();
        DeliverSm second = pdu(0, (byte) 'S');
        second.setOptionalParameters(new OptionalParameter.Sar_segment_seqnum((byte) 2));
        assertThat(text(second)).isEmpty();
    }

    @Test
    void headersThatAreNoneDoNoHarm() {
        assertThat(text(part())).contains("");
        assertThat(text(part((byte) 0xff, (byte) 0, (byte) 3))).contains("");
        assertThat(text(part((byte) 2, (byte) 0, (byte) 0xff, (byte) 'S'))).contains("S");
        assertThat(text(part((byte) 2, (byte) 0, (byte) 0, (byte) 'S'))).contains("S");
    }

    /** Receipts and acknowledgements of devices are no texts of people. */
    @ParameterizedTest
    @ValueSource(bytes = {0x04, 0x08, 0x10, 0x18, 0x20})
    void isNothingElse(byte esmClass) {
        DeliverSm pdu = pdu(0, (byte) 'S');
        pdu.setEsmClass(esmClass);

        assertThat(SmppText.of(pdu)).isEmpty();
    }
}
