package org.declic.system.provider;

/** Takes messages as Infobip's SMS API documents it (version 2): the id that it gives is the one that the request brought. */
public final class InfobipFake extends SmsFake {

    private static final String DESTINATION = "/messages/0/destinations/0";
    private static final int OK = 200;

    /** Started. */
    public InfobipFake() {
        super("/sms/2/text/advanced");
    }

    @Override
    String number(Request message) {
        return "+" + message.json().at(DESTINATION + "/to").asText();
    }

    @Override
    Reply receipt(Request message, int place) {
        String id = message.json().at(DESTINATION + "/messageId").asText();
        return new Reply(
                OK,
                "{\"messages\":[{\"messageId\":\"" + id + "\",\"status\":{\"groupId\":1,\"groupName\":\"PENDING\","
                        + "\"id\":26,\"name\":\"PENDING_ACCEPTED\"}}]}");
    }

    @Override
    String unavailable() {
        return "{\"requestError\":{\"serviceException\":{\"messageId\":\"GENERAL_ERROR\",\"text\":\"Try again later\"}}}";
    }
}
