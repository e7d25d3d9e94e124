package org.declic.delivery.sms.smpp;

import java.util.Map;
import java.util.Set;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.jsmpp.SMPPConstant;

/** The command status of an answer that is not OK (SMPP 3.4, 5.1.3). */
record SmppStatus(int code) {

    /**
     * The same message would fare alike for ever. Any other status, such as one of the provider's own, may pass: a message
     * put off in vain ends with its retry period, one given up in vain is lost.
     */
    private static final Set<Integer> PERMANENT = Set.of(
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVPRTFLG,
            SMPPConstant.STAT_ESME_RINVREGDLVFLG,
            SMPPConstant.STAT_ESME_RINVSRCADR,
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVSERTYP,
            SMPPConstant.STAT_ESME_RINVESMCLASS,
            SMPPConstant.STAT_ESME_RINVSRCTON,
            SMPPConstant.STAT_ESME_RINVSRCNPI,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI,
            SMPPConstant.STAT_ESME_RX_P_APPN,
            SMPPConstant.STAT_ESME_RX_R_APPN,
            SMPPConstant.STAT_ESME_RDELIVERYFAILURE,
            SMPPConstant.STAT_ESME_RINVDCS);

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(SMPPConstant.STAT_ESME_RINVMSGLEN, "invalid length of the message"),
            Map.entry(SMPPConstant.STAT_ESME_RALYBND, "already bound"),
            Map.entry(SMPPConstant.STAT_ESME_RSYSERR, "system error"),
            Map.entry(SMPPConstant.STAT_ESME_RINVSRCADR, "invalid source address"),
            Map.entry(SMPPConstant.STAT_ESME_RINVDSTADR, "invalid destination address"),
            Map.entry(SMPPConstant.STAT_ESME_RBINDFAIL, "bind failed"),
            Map.entry(SMPPConstant.STAT_ESME_RINVPASWD, "invalid password"),
            Map.entry(SMPPConstant.STAT_ESME_RINVSYSID, "invalid system id"),
            Map.entry(SMPPConstant.STAT_ESME_RMSGQFUL, "message queue full"),
            Map.entry(SMPPConstant.STAT_ESME_RSUBMITFAIL, "submit failed"),
            Map.entry(SMPPConstant.STAT_ESME_RTHROTTLED, "throttled"),
            Map.entry(SMPPConstant.STAT_ESME_RX_T_APPN, "temporary error"),
            Map.entry(SMPPConstant.STAT_ESME_RX_P_APPN, "permanent error"),
            Map.entry(SMPPConstant.STAT_ESME_RX_R_APPN, "message rejected"),
            Map.entry(SMPPConstant.STAT_ESME_RDELIVERYFAILURE, "delivery failed"));

    /** What it means for a message. */
    Outcome outcome() {
        return PERMANENT.contains(code) ? new Refused(name(), words()) : new Deferred(name(), words());
    }

    /** Such as {@code smpp-0x0B}. */
    String name() {
        return "smpp-0x%02X".formatted(code);
    }

    /** For people. */
    String words() {
        return "The SMS centre answers: " + WORDS.getOrDefault(code, "status " + name());
    }
}
