package org.declic.system.provider;

import java.util.Map;

/** Takes messages as Sinch's SMS REST API documents it (Batches). */
public final class SinchFake extends AggregatorFake {

    /** The service plan that it serves. */
    public static final String PLAN = "declic-plan";

    private static final int CREATED = 201;

    /** Started. */
    public SinchFake() {
        super("/xms/v1/" + PLAN + "/batches");
    }

    @Override
    Reply taken(Request request, int number) {
        return new Reply(
                CREATED, Map.of(), "{\"id\":\"sinch-" + number + "\",\"canceled\":false,\"type\":\"mt_text\"}");
    }
}
