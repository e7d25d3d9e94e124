package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;

/** Request bodies, put together without a JSON library because there are thousands a second. */
final class Requests {

    private Requests() {}

    /** For the recipients from {@code first} on. */
    static Buffer body(String run, int first, int recipients) {
        StringBuilder text = new StringBuilder(256 * recipients)
                .append("{\"requestId\":\"bench-")
                .append(run)
                .append('-')
                .append(first)
                .append("\",\"campaignId\":\"order-confirmation\",\"recipients\":[");
        for (int number = first; number < first + recipients; number++) {
            appendRecipient(text.append(number == first ? "" : ","), Ledger.address(number));
        }
        return Buffer.buffer(text.append("]}").toString());
    }

    private static void appendRecipient(StringBuilder text, String address) {
        text.append("{\"type\":\"external\",\"namespace\":\"email\",\"userId\":\"")
                .append(address)
                .append("\",\"channelData\":{\"emailAddress\":\"")
                .append(address)
                .append("\"},\"context\":{\"product\":{\"name\":\"Jackets\",\"category\":\"Clothes\"},")
                .append(
                        "\"offerCode\":\"THANKSGIVING\"},\"profile\":{\"person\":{\"name\":{\"firstName\":\"Jane\"}}}}");
    }
}
