package org.declic.system.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.declic.system.ajo.Ajo;

/** Takes messages as Firebase Cloud Messaging documents it (HTTP v1), with the address where Google gives access tokens. */
public final class FcmFake extends HttpFake {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = "declic-test";

    private final Queue<JsonNode> messages = new ConcurrentLinkedQueue<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean hangsUpNext = new AtomicBoolean();
    private volatile boolean busy;

    /** Started. */
    public FcmFake() {
        at("/token", this::give);
        at("/v1/projects/" + PROJECT + "/messages:send", this::take);
    }

    /** A service account that signs in here. */
    public String serviceAccount() {
        try {
            byte[] key = KeyPairGenerator.getInstance("RSA")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return Ajo.json(Map.of(
                    "type",
                    "service_account",
                    "project_id",
                    PROJECT,
                    "private_key_id",
                    "k1",
                    "private_key",
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n",
                    "client_email",
                    "push@declic-test.example",
                    "token_uri",
                    url() + "/token"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers each message 503, or takes them again. */
    public void beBusy(boolean refusing) {
        busy = refusing;
    }

    /** Takes the next message, and closes the connection instead of answering. */
    public void hangUpOnce() {
        hangsUpNext.set(true);
    }

    /** The app is no longer on the device with that token. */
    public void forget(String token) {
        gone.add(token);
    }

    /** The tokens of the messages that it took, one for each message. */
    public List<String> tokens() {
        return messages.stream()
                .map(message -> message.at("/message/token").asText())
                .toList();
    }

    /** How many messages it took for each token. */
    public Map<String, Long> copies() {
        return Copies.of(tokens());
    }

    private void give(HttpExchange exchange) throws IOException {
        boolean asked = body(exchange).contains("assertion=");
        answer(exchange, asked ? 200 : 400, "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(body(exchange));
        if (!"Bearer a".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":{\"code\":401,\"status\":\"UNAUTHENTICATED\"}}");
        } else if (busy) {
            answer(exchange, 503, "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\"}}");
        } else if (gone.contains(message.at("/message/token").asText())) {
            answer(
                    exchange,
                    404,
                    "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\",\"details\":[{\"@type\":"
                            + "\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\"UNREGISTERED\"}]}}");
        } else {
            messages.add(message);
            if (hangsUpNext.getAndSet(false)) {
                exchange.close();
                return;
            }
            answer(exchange, 200, "{\"name\":\"projects/" + PROJECT + "/messages/" + messages.size() + "\"}");
        }
    }
}
