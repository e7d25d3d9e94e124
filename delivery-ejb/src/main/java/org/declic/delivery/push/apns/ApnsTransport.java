package org.declic.delivery.push.apns;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.ApnsClientBuilder;
import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.auth.ApnsSigningKey;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.declic.channel.PushSettings;
import org.declic.content.RenderedPush;
import org.declic.content.payload.ApnsPayload;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.Transport;
import org.declic.delivery.http.NotSentException;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * The Apple Push Notification service over HTTP/2, by Pushy (reference: Apple, sending notification requests to APNs). Apple
 * knows a message by the id that we give it, which is made of ours, so that a repetition has the same one.
 */
public final class ApnsTransport implements Transport<OutgoingPush> {

    private static final Logger LOGGER = System.getLogger(ApnsTransport.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final long ANSWER_SECONDS = 30;
    private static final long CLOSE_SECONDS = 5;

    /** A mistake of ours or of the administrator, which may be mended: the message is not to blame. */
    private static final Set<String> NOT_ABOUT_THE_MESSAGE = Set.of(
            "ExpiredProviderToken",
            "Forbidden",
            "InvalidProviderToken",
            "MissingProviderToken",
            "BadCertificate",
            "BadCertificateEnvironment",
            "TopicDisallowed",
            "TooManyProviderTokenUpdates");

    private final PushSettings settings;
    private final String key;
    private final Clock clock;
    private final UnaryOperator<ApnsClientBuilder> server;
    private @Nullable ApnsClient client;

    /**
     * A transport that connects with the first message.
     *
     * @param key the text of the file .p8; what is wrong with it is told with the first message
     */
    public ApnsTransport(PushSettings settings, String key, PrivateAddresses addresses, Clock clock) {
        this(settings, key, clock, builder -> at(settings, addresses, builder));
    }

    ApnsTransport(PushSettings settings, String key, Clock clock, UnaryOperator<ApnsClientBuilder> server) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.server = server;
    }

    private static ApnsClientBuilder at(PushSettings settings, PrivateAddresses addresses, ApnsClientBuilder builder) {
        if (settings.url().isEmpty()) {
            return builder.setApnsServer(
                    settings.sandbox()
                            ? ApnsClientBuilder.DEVELOPMENT_APNS_HOST
                            : ApnsClientBuilder.PRODUCTION_APNS_HOST);
        }
        URI uri = URI.create(settings.url());
        addresses.refuse(uri);
        return builder.setApnsServer(
                uri.getHost(), uri.getPort() < 0 ? ApnsClientBuilder.DEFAULT_APNS_PORT : uri.getPort());
    }

    @Override
    public Outcome send(OutgoingPush push) {
        ApnsClient open;
        try {
            open = client();
        } catch (NotSentException e) {
            return new Unreachable(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new Unreachable("signing-key", "The key cannot be used");
        }
        return send(open, push);
    }

    private synchronized ApnsClient client() throws IOException, GeneralSecurityException {
        ApnsClient open = client;
        if (open == null) {
            ByteArrayInputStream text = new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8));
            open = server.apply(new ApnsClientBuilder())
                    .setSigningKey(ApnsSigningKey.loadFromInputStream(text, settings.teamId(), settings.keyId()))
                    .setConnectionTimeout(CONNECT_TIMEOUT)
                    .build();
            client = open;
        }
        return open;
    }

    private Outcome send(ApnsClient open, OutgoingPush push) {
        try {
            return outcome(open.sendNotification(notification(push)).get(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            abandon(open);
            return new Unknown("Apple gave no answer");
        } catch (ExecutionException e) {
            return failure(open, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("Interrupted while Apple answered");
        }
    }

    /** Before a stream is open nothing was handed over; after that nobody knows. */
    private Outcome failure(ApnsClient open, @Nullable Throwable cause) {
        LOGGER.log(Level.DEBUG, "APNs", cause);
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ConnectException
                    || each instanceof UnknownHostException
                    || each instanceof SSLException
                    || each instanceof IllegalStateException) { // that of a client that was abandoned
                abandon(open);
                return new Unreachable("connect", "Apple cannot be reached");
            }
        }
        return new Unknown("The connection to Apple broke");
    }

    /** A message that waits in a client for a connection would go out with it, long after it was put off here. */
    private synchronized void abandon(ApnsClient broken) {
        if (client == broken) {
            client = null;
            CompletableFuture<Void> unused = broken.close();
        }
    }

    private static Outcome outcome(PushNotificationResponse<?> response) {
        if (response.isAccepted()) {
            return new Accepted(response.getApnsId().toString());
        }
        String reason = response.getRejectionReason().orElse("");
        String code = "apns-" + response.getStatusCode() + (reason.isEmpty() ? "" : "/" + reason);
        if (response.getStatusCode() == 429 || response.getStatusCode() >= 500) {
            return new Deferred(code, "Apple asks to try again");
        }
        return NOT_ABOUT_THE_MESSAGE.contains(reason)
                ? new Deferred(code, "Apple does not take our requests; look at the configuration")
                : new Refused(code, "Apple refuses the message");
    }

    private SimpleApnsPushNotification notification(OutgoingPush push) {
        RenderedPush content = push.content();
        boolean silent = content.options().silent();
        String collapse = content.options().collapseKey();
        return new SimpleApnsPushNotification(
                push.to().token(),
                settings.appId(),
                Json.text(ApnsPayload.of(content)),
                clock.instant().plus(SimpleApnsPushNotification.DEFAULT_EXPIRATION_PERIOD),
                content.options().urgent() && !silent ? DeliveryPriority.IMMEDIATE : DeliveryPriority.CONSERVE_POWER,
                silent ? PushType.BACKGROUND : PushType.ALERT,
                collapse.isEmpty() ? null : collapse,
                UUID.nameUUIDFromBytes(push.messageId().value().getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits a little for what is under way. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.close()
                    .orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS)
                    .handle((closed, failure) -> failure == null)
                    .join();
        }
    }
}
