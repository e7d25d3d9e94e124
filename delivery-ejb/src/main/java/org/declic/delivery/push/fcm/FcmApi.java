package org.declic.delivery.push.fcm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import org.declic.content.payload.FcmPayload;
import org.declic.delivery.Outcome;
import org.declic.delivery.http.AccessToken;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderAnswer;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.http.Requests;
import org.declic.delivery.push.message.OutgoingPush;

/**
 * Firebase Cloud Messaging, HTTP v1 (reference: Firebase, {@code projects.messages}). The access token is that of a service
 * account ({@link ServiceAccount}).
 */
public final class FcmApi implements ProviderApi<OutgoingPush> {

    private static final String USUAL = "https://fcm.googleapis.com";

    private final ServiceAccount account;
    private final AccessToken token;
    private final String url;

    /**
     * The API for one project.
     *
     * @param serviceAccount its JSON; what is wrong with it is told with the first message
     * @param url where the API is; empty for its usual address
     */
    public FcmApi(String serviceAccount, String url, PrivateAddresses addresses, Clock clock) {
        this.account = new ServiceAccount(serviceAccount, clock);
        this.token = new AccessToken(account::tokenRequest, addresses, clock);
        this.url = url.isEmpty() ? USUAL : Requests.withoutSlash(url);
    }

    @Override
    public HttpRequest.Builder request(OutgoingPush push) {
        String value = token.value();
        URI uri = URI.create(url + "/v1/projects/" + Requests.urlEncoded(account.project()) + "/messages:send");
        return Requests.json(uri, Map.of("message", FcmPayload.message(push.to().token(), push.content())))
                .header("Authorization", "Bearer " + value);
    }

    @Override
    public Outcome accepted(ProviderAnswer answer) {
        return Requests.accepted(answer, "/name");
    }

    /** The token is one of another project. */
    @Override
    public boolean isAboutTheMessage(String code) {
        return code.equals("SENDER_ID_MISMATCH");
    }

    /** The code of FCM itself, else that of Google's APIs. A token that is refused is not used again. */
    @Override
    public String code(ProviderAnswer answer) {
        if (answer.status() == HttpTransport.UNAUTHORIZED) {
            token.forget();
        }
        for (var detail : answer.json().path("error").path("details")) {
            String code = detail.path("errorCode").asText();
            if (!code.isEmpty()) {
                return code;
            }
        }
        return answer.at("/error/status");
    }
}
