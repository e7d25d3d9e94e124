package org.declic.delivery.sms.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.channel.SmsSettings.Account;
import org.declic.delivery.Outcome;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.sms.message.OutgoingSms;

/** Twilio's Programmable Messaging (reference: Twilio, Messages resource). */
final class TwilioApi implements ProviderApi<OutgoingSms> {

    private static final String USUAL = "https://api.twilio.com";

    private final URI messages;
    private final String authorization;
    private final CallbackAddresses callbacks;

    TwilioApi(Account account, String token, CallbackAddresses callbacks) {
        messages = URI.create((account.url().isEmpty() ? USUAL : Requests.withoutSlash(account.url()))
                + "/2010-04-01/Accounts/" + account.account() + "/Messages.json");
        authorization = Requests.basic(account.account(), token);
        this.callbacks = callbacks;
    }

    @Override
    public HttpRequest.Builder request(OutgoingSms sms) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("From", sms.from());
        form.put("To", sms.to());
        form.put("Body", sms.text().text());
        callbacks.of(sms.messageId()).ifPresent(address -> form.put("StatusCallback", address));
        return Requests.form(messages, form).header("Authorization", authorization);
    }

    @Override
    public Outcome accepted(ProviderAnswer answer) {
        return Requests.accepted(answer, "/sid");
    }

    @Override
    public String code(ProviderAnswer answer) {
        return answer.at("/code");
    }
}
