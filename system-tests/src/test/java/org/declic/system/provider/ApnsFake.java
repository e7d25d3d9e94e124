package org.declic.system.provider;

import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.PushNotificationHandler;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.declic.system.server.LocalCertificate;
import org.declic.system.smtp.MuteServer;
import org.jspecify.annotations.Nullable;

/** Apple's push service: Pushy's mock of it, on localhost over TLS and HTTP/2, with {@link LocalCertificate}. */
public final class ApnsFake implements AutoCloseable {

    private static final String DEVICE_PATH = "/3/device/";
    private static final long PATIENCE_SECONDS = 30;

    private final Consumer<String> taken;
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final int port = freePort();
    private MockApnsServer server = start();
    private volatile boolean busy;

    /** Ends what stands in for the server; null while the server is there. */
    private @Nullable Runnable standIn;

    /** Started. */
    public ApnsFake() {
        this(token -> {});
    }

    /**
     * Started.
     *
     * @param taken hears the token of each message that it takes
     */
    public ApnsFake(Consumer<String> taken) {
        this.taken = taken;
    }

    /** Where it is, for a configuration. */
    public String url() {
        return "https://localhost:" + port;
    }

    /** A key that a team at Apple may have, as the text of its file .p8. */
    public static String key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes connections and never says a word, until {@link #speak}. */
    public void fallSilent() {
        goAway();
        standIn = new MuteServer(port)::close;
    }

    /** Ends its connections and refuses others, until {@link #speak}. A message that it took last may be without an answer. */
    public void goAway() {
        await(server.shutdown());
        standIn = () -> {};
    }

    /** Ends its connections and resets each other before it has read anything, until {@link #speak}. */
    public void hangUp() {
        goAway();
        standIn = new ResettingServer(port)::close;
    }

    /** Answers again. What was asked meanwhile is lost. */
    public void speak() {
        Runnable ending = standIn;
        if (ending != null) {
            ending.run();
            standIn = null;
            server = start();
        }
    }

    /** Rejects each message as one too many, or takes them again. */
    public void beBusy(boolean rejecting) {
        busy = rejecting;
    }

    /** The app is no longer on the device with that token. */
    public void forget(String token) {
        gone.add(token);
    }

    /** The tokens of the messages that it took, one for each message. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** How many messages it took for each token. */
    public Map<String, Long> copies() {
        return Copies.of(tokens());
    }

    @Override
    public void close() {
        Runnable ending = standIn;
        if (ending == null) {
            await(server.shutdown());
        } else {
            ending.run();
        }
    }

    private MockApnsServer start() {
        try {
            X509Certificate[] chain = {LocalCertificate.certificate()};
            MockApnsServer mock = new MockApnsServerBuilder()
                    .setServerCredentials(chain, LocalCertificate.key(), null)
                    .setHandlerFactory(session -> handler())
                    .build();
            await(mock.start(port));
            return mock;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PushNotificationHandler handler() {
        return (headers, payload) -> {
            String token = headers.path().toString().substring(DEVICE_PATH.length());
            if (busy) {
                throw new RejectedNotificationException(RejectionReason.TOO_MANY_REQUESTS);
            }
            if (gone.contains(token)) {
                throw new RejectedNotificationException(RejectionReason.UNREGISTERED);
            }
            tokens.add(token);
            taken.accept(token);
        };
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
