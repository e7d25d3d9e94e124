package org.declic.system.provider;

/** Takes messages as Sinch's SMS REST API documents it (Batches). */
public final class SinchFake extends SmsFake {

    /** The service plan that it serves. */
    public static final String PLAN = "declic-plan";

    private static final int CREATED = 201;

    /** Started. */
    public SinchFake() {
        super("/xms/v1/" + PLAN + "/batches");
    }

    @Override
    String number(Request message) {
        return "+" + message.json().at("/to/0").asText();
    }

    @Override
    Reply receipt(Request message, int place) {
        return new Reply(CREATED, "{\"id\":\"sinch-" + place + "\",\"canceled\":false,\"type\":\"mt_text\"}");
    }

    @Override
    String unavailable() {
        return "{\"code\":\"internal_error\",\"text\":\"Try again later\"}";
    }
}
