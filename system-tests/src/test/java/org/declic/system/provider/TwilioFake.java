package org.declic.system.provider;

import java.util.List;
import java.util.Map;

/** Takes messages as Twilio's API documents it. */
public final class TwilioFake extends SmsFake {

    /** The account that it serves. */
    public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    private static final int CREATED = 201;

    /** Started. */
    public TwilioFake() {
        super("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
    }

    /** The fields of each message that it took, in the order in which they came. */
    public List<Map<String, String>> messages() {
        return taken().stream().map(Request::form).toList();
    }

    @Override
    String number(Request message) {
        return message.form().getOrDefault("To", "");
    }

    @Override
    Reply receipt(Request message, int place) {
        return new Reply(CREATED, "{\"sid\":\"SM" + place + "\",\"status\":\"queued\"}");
    }

    @Override
    String unavailable() {
        return "{\"code\":20503,\"message\":\"Service unavailable\"}";
    }
}
