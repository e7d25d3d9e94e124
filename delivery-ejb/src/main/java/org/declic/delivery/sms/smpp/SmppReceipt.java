package org.declic.delivery.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackStatus;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * A delivery receipt of an SMS centre: as optional parameters, or as text in the form that is usual though no standard has it
 * (SMPP 3.4, appendix B).
 *
 * @param providerId the id that the SMS centre gave the message
 * @param state such as {@code DELIVRD}
 * @param error the network's code; empty or zeros for none
 */
public record SmppReceipt(String providerId, String state, String error) {

    /** What is told: the ends, and that the SMS centre tries again. Nobody means the same by the other states. */
    private static final Map<String, FeedbackStatus> TOLD = Map.of(
            "ENROUTE", FeedbackStatus.DELAY,
            "DELIVRD", FeedbackStatus.DELIVERED,
            "UNDELIV", FeedbackStatus.BOUNCE,
            "EXPIRED", FeedbackStatus.BOUNCE,
            "DELETED", FeedbackStatus.BOUNCE,
            "REJECTD", FeedbackStatus.BOUNCE);

    /** The values of {@code message_state} (SMPP 3.4, 5.2.28). */
    private static final Map<Byte, String> STATES = Map.of(
            (byte) 1, "ENROUTE",
            (byte) 2, "DELIVRD",
            (byte) 3, "EXPIRED",
            (byte) 4, "DELETED",
            (byte) 5, "UNDELIV",
            (byte) 6, "ACCEPTD",
            (byte) 7, "UNKNOWN",
            (byte) 8, "REJECTD");

    private static final Pattern ID = field("id", "\\S+");
    private static final Pattern STATE = field("stat", "[A-Za-z]+");
    private static final Pattern ERROR = field("err", "[0-9A-Za-z]+");
    private static final String NO_ERROR = "0*";

    /** What a {@code deliver_sm} tells, if it names a message and a state. */
    static Optional<SmppReceipt> of(DeliverSm pdu) {
        String text = text(pdu);
        OptionalParameter.Receipted_message_id named =
                pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        OptionalParameter.Message_state state = pdu.getOptionalParameter(OptionalParameter.Message_state.class);
        String id = named == null ? find(ID, text) : named.getValueAsString().strip();
        String word = state == null
                ? find(STATE, text).toUpperCase(Locale.ROOT)
                : STATES.getOrDefault(state.getValue(), "UNKNOWN");
        return id.isEmpty() || word.isEmpty()
                ? Optional.empty()
                : Optional.of(new SmppReceipt(id, word, find(ERROR, text)));
    }

    /** The same as the record needs it; empty if nobody knows. */
    public Optional<DeliveryReceipt> of(String configurationId, Instant at) {
        FeedbackStatus status = TOLD.get(state);
        if (status == null) {
            return Optional.empty();
        }
        String code = error.matches(NO_ERROR) ? "smpp-" + state : "smpp-" + state + "-" + error;
        return Optional.of(new DeliveryReceipt(
                configurationId, providerId, status, status == FeedbackStatus.DELIVERED ? "" : code, at));
    }

    private static String text(DeliverSm pdu) {
        OptionalParameter.Message_payload payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] bytes = payload == null ? pdu.getShortMessage() : payload.getValue();
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":(" + value + ")", Pattern.CASE_INSENSITIVE);
    }

    private static String find(Pattern field, String text) {
        Matcher found = field.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
