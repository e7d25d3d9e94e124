package org.declic.system.provider;

import java.util.Map;

/** Takes messages as Infobip's SMS API documents it (version 2): the id that it gives is the one that the request brought. */
public final class InfobipFake extends AggregatorFake {

    private static final int OK = 200;

    /** Started. */
    public InfobipFake() {
        super("/sms/2/text/advanced");
    }

    @Override
    Reply taken(Request request, int number) {
        String id = request.json().at("/messages/0/destinations/0/messageId").asText();
        return new Reply(
                OK,
                Map.of(),
                "{\"messages\":[{\"messageId\":\"" + id + "\",\"status\":{\"groupId\":1,\"groupName\":\"PENDING\","
                        + "\"id\":26,\"name\":\"PENDING_ACCEPTED\"}}]}");
    }
}
