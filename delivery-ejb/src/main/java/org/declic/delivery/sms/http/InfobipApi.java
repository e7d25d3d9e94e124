package org.declic.delivery.sms.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.channel.SmsSettings.Account;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.sms.message.OutgoingSms;

/** Infobip's SMS API (reference: Infobip, send SMS message, version 2). */
final class InfobipApi implements ProviderApi<OutgoingSms> {

    /** Groups of statuses in which the message goes nowhere: undeliverable, expired, rejected. */
    private static final Set<String> LOST = Set.of("2", "4", "5");

    private final URI messages;
    private final String authorization;
    private final CallbackAddresses callbacks;

    InfobipApi(Account account, String key, CallbackAddresses callbacks) {
        messages = URI.create(Requests.withoutSlash(account.url()) + "/sms/2/text/advanced");
        authorization = "App " + key;
        this.callbacks = callbacks;
    }

    @Override
    public HttpRequest.Builder request(OutgoingSms sms) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("from", Requests.withoutPlus(sms.from()));
        message.put(
                "destinations",
                List.of(Map.of(
                        "to",
                        Requests.withoutPlus(sms.to()),
                        "messageId",
                        sms.messageId().value())));
        message.put("text", sms.text().text());
        callbacks.of(sms.messageId()).ifPresent(address -> {
            message.put("notifyUrl", address);
            message.put("notifyContentType", "application/json");
        });
        return Requests.json(messages, Map.of("messages", List.of(message)))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    /** A 200 may hold a refusal. */
    @Override
    public Outcome accepted(ProviderAnswer answer) {
        if (LOST.contains(answer.at("/messages/0/status/groupId"))) {
            return new Refused(answer.at("/messages/0/status/name"), answer.at("/messages/0/status/description"));
        }
        return Requests.accepted(answer, "/messages/0/messageId");
    }

    @Override
    public String code(ProviderAnswer answer) {
        return answer.at("/requestError/serviceException/messageId");
    }
}
