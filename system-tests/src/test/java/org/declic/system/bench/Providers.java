package org.declic.system.bench;

import java.util.HashMap;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.ApnsFake;
import org.declic.system.server.LocalCertificate;
import org.declic.system.server.ServerOptions;
import org.declic.system.smpp.SmppSink;

/** The counterparts of the other channels on this machine, and the ways that lead there. */
final class Providers implements AutoCloseable {

    private static final int MOST_RECIPIENTS = 2_000_000;
    private static final String APP = "com.example.shop";
    private static final int HEXADECIMAL = 16;

    private final Ledger sms = new Ledger(MOST_RECIPIENTS);
    private final Ledger push = new Ledger(MOST_RECIPIENTS);
    private final SmppSink centre = new SmppSink(
            number -> sms.receive(Integer.parseInt(number.substring(Requests.PHONE.length())), System.nanoTime()));
    private final ApnsFake apple =
            new ApnsFake(token -> push.receive(Integer.parseInt(token, HEXADECIMAL), System.nanoTime()));

    /** What the product's server needs to reach them. */
    ServerOptions reach(ServerOptions options) {
        return LocalCertificate.trusted(options).with("DECLIC_PROVIDERS_PRIVATE", "true");
    }

    /** To an SMS centre, which tells of each message later that it was delivered. */
    Way smpp(Product product) {
        String campaign = campaign(
                product,
                Map.of(
                        "channel", "SMS",
                        "provider", "SMPP",
                        "from", "Shop",
                        "region", "FR",
                        "host", "127.0.0.1",
                        "port", centre.port(),
                        "systemId", "declic",
                        "window", 16,
                        "password", "s3cret"),
                Map.of(
                        "message",
                        "${profile.person.name.firstName|'Hello'}, ${context.product.name|'it'} is on its way"));
        return new Way(product, sms, Ajo.UNITARY, Requests.bySms(campaign), "delivered");
    }

    /** To Apple's push service. */
    Way apns(Product product) {
        String campaign = campaign(
                product,
                Map.of(
                        "channel", "PUSH",
                        "provider", "APNS",
                        "appId", APP,
                        "url", apple.url(),
                        "keyId", "ABCDE12345",
                        "teamId", "TEAM123456",
                        "password", ApnsFake.key()),
                Map.of("title", "${context.product.name|'Parcel'}", "body", "It is on its way"));
        return new Way(product, push, Ajo.UNITARY, Requests.byPush(campaign, APP), "sent");
    }

    /** By email, on the lane for high throughput. */
    Way express(Product product) {
        return new Way(product, product.ledger(), Ajo.HIGH_THROUGHPUT, Requests.byEmail("otp-express"), "sent");
    }

    private static String campaign(Product product, Map<String, Object> configuration, Map<String, Object> content) {
        Authoring authoring = new Authoring(product.root());
        String name = String.valueOf(configuration.get("provider"));
        Map<String, Object> named = new HashMap<>(configuration);
        named.put("name", name);
        authoring.configure(named);
        return authoring.activate(Map.of(
                "name", "Bench", "channel", configuration.get("channel"), "configuration", name, "content", content));
    }

    @Override
    public void close() {
        centre.close();
        apple.close();
    }
}
