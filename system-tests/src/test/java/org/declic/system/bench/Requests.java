package org.declic.system.bench;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;

/** Request bodies of one campaign, put together without a JSON library because there are thousands a second. */
final class Requests {

    /** A person's country code and the beginning of French mobile numbers. */
    static final String PHONE = "336";

    private final String run = UUID.randomUUID().toString();
    private final String campaignId;
    private final IntFunction<String> address;

    /** @param address the members that address the person with a number */
    private Requests(String campaignId, IntFunction<String> address) {
        this.campaignId = campaignId;
        this.address = address;
    }

    static Requests byEmail(String campaignId) {
        return new Requests(campaignId, number -> {
            String address = Ledger.address(number);
            return "\"namespace\":\"email\",\"userId\":\"" + address + "\",\"channelData\":{\"emailAddress\":\""
                    + address + "\"}";
        });
    }

    static Requests bySms(String campaignId) {
        return new Requests(campaignId, number -> "\"namespace\":\"phone\",\"userId\":\"+" + phone(number) + '"');
    }

    static Requests byPush(String campaignId, String appId) {
        return new Requests(
                campaignId,
                number -> "\"namespace\":\"ecid\",\"userId\":\"" + number
                        + "\",\"channelData\":{\"pushInfo\":{\"appID\":\"" + appId
                        + "\",\"platform\":\"apns\",\"token\":\"" + token(number) + "\"}}");
    }

    /** The number's, without a plus. */
    private static String phone(int number) {
        return PHONE + String.format(Locale.ROOT, "%08d", number);
    }

    private static String token(int number) {
        return String.format(Locale.ROOT, "%064x", number);
    }

    /** For the recipients from {@code first} on. */
    Buffer body(int first, int recipients) {
        StringBuilder text = new StringBuilder(256 * recipients)
                .append("{\"requestId\":\"bench-")
                .append(run)
                .append('-')
                .append(first)
                .append("\",\"campaignId\":\"")
                .append(campaignId)
                .append("\",\"recipients\":[");
        for (int number = first; number < first + recipients; number++) {
            text.append(number == first ? "" : ",")
                    .append("{\"type\":\"external\",")
                    .append(address.apply(number))
                    .append(",\"context\":{\"product\":{\"name\":\"Jackets\",\"category\":\"Clothes\"},")
                    .append("\"offerCode\":\"THANKSGIVING\"},")
                    .append("\"profile\":{\"person\":{\"name\":{\"firstName\":\"Jane\"}}}}");
        }
        return Buffer.buffer(text.append("]}").toString());
    }
}
