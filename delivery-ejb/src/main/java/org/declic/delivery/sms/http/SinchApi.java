package org.declic.delivery.sms.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.channel.SmsSettings.Account;
import org.declic.delivery.Outcome;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.sms.message.OutgoingSms;

/** Sinch's SMS REST API (reference: Sinch, Batches). */
final class SinchApi implements ProviderApi<OutgoingSms> {

    private static final String USUAL = "https://us.sms.api.sinch.com";

    private final URI batches;
    private final String authorization;
    private final CallbackAddresses callbacks;

    SinchApi(Account account, String token, CallbackAddresses callbacks) {
        batches = URI.create((account.url().isEmpty() ? USUAL : Requests.withoutSlash(account.url())) + "/xms/v1/"
                + account.account() + "/batches");
        authorization = "Bearer " + token;
        this.callbacks = callbacks;
    }

    @Override
    public HttpRequest.Builder request(OutgoingSms sms) {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("from", Requests.withoutPlus(sms.from()));
        batch.put("to", List.of(Requests.withoutPlus(sms.to())));
        batch.put("body", sms.text().text());
        callbacks.of(sms.messageId()).ifPresent(address -> {
            batch.put("delivery_report", "per_recipient_final");
            batch.put("callback_url", address);
        });
        return Requests.json(batches, batch).header("Authorization", authorization);
    }

    @Override
    public Outcome accepted(ProviderAnswer answer) {
        return Requests.accepted(answer, "/id");
    }

    @Override
    public String code(ProviderAnswer answer) {
        return answer.at("/code");
    }
}
