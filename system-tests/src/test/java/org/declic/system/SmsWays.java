package org.declic.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.CustomFake;
import org.declic.system.provider.InfobipFake;
import org.declic.system.provider.SinchFake;
import org.declic.system.provider.SmsFake;
import org.declic.system.provider.TwilioFake;

/** Each provider of SMS that has an HTTP API, and a live campaign by way of it. */
final class SmsWays implements AutoCloseable {

    private static final String FROM = "+447700900123";

    private final TwilioFake twilio = new TwilioFake();
    private final SinchFake sinch = new SinchFake();
    private final InfobipFake infobip = new InfobipFake();
    private final CustomFake custom = new CustomFake();

    /**
     * A campaign and the provider that its messages go to.
     *
     * @param numbers how the numbers begin that it writes to
     */
    record Way(SmsFake provider, String campaign, String numbers) {

        Trigger trigger(int number) {
            return Trigger.of(List.of(Recipient.byPhone(number(number)))).ofCampaign(campaign);
        }

        String number(int number) {
            return numbers + "%05d".formatted(number);
        }
    }

    /** The providers. */
    List<SmsFake> providers() {
        return List.of(twilio, sinch, infobip, custom);
    }

    /**
     * Activates a campaign for each.
     *
     * @param name begins the names of their configurations
     * @param numbers how all numbers begin: {@code +336} and two digits
     */
    List<Way> activate(Authoring authoring, String name, String numbers) {
        Map<SmsFake, Map<String, Object>> settings = Map.of(
                twilio, Map.of("provider", "TWILIO", "account", TwilioFake.ACCOUNT, "url", twilio.url()),
                sinch, Map.of("provider", "SINCH", "account", SinchFake.PLAN, "url", sinch.url()),
                infobip, Map.of("provider", "INFOBIP", "url", infobip.url()),
                custom, described());
        List<SmsFake> providers = providers();
        return Stream.iterate(0, i -> i < providers.size(), i -> i + 1)
                .map(i -> new Way(
                        providers.get(i),
                        activate(authoring, name, settings.getOrDefault(providers.get(i), Map.of())),
                        numbers + i))
                .toList();
    }

    private Map<String, Object> described() {
        return Map.of(
                "provider", "CUSTOM",
                "endpoint", custom.url() + "/send",
                "authentication", "API_KEY",
                "login", "X-Api-Key",
                "body", "{\"to\":\"{{to}}\",\"text\":\"{{message}}\"}",
                "idPointer", "/messages/0/id");
    }

    private static String activate(Authoring authoring, String name, Map<String, Object> settings) {
        String configuration = name + "-" + settings.get("provider");
        Map<String, Object> body = new HashMap<>(settings);
        body.putAll(
                Map.of("channel", "SMS", "name", configuration, "from", FROM, "region", "FR", "password", "s3cret"));
        authoring.configure(body);
        return authoring.activateSms("By " + configuration, configuration, "Votre colis est là");
    }

    @Override
    public void close() {
        providers().forEach(SmsFake::close);
    }
}
