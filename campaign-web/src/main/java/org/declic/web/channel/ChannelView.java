package org.declic.web.channel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.SmsSettings;
import org.declic.proof.ConfigurationTest;
import org.declic.proof.ConfigurationTest.Words;
import org.declic.proof.TestResult;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One channel configuration, to read, to activate and to deactivate. */
@Named
@ViewScoped
public class ChannelView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.declic.web.channel.Channel";

    private final ChannelConfigurations configurations;
    private final ConfigurationTest tests;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Texts texts;

    private String id = "";
    private String testAddress = "";
    private transient @Nullable ChannelConfiguration configuration;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ChannelView() {
        this(null, null, null, null, null);
    }

    @Inject
    public ChannelView(
            ChannelConfigurations configurations,
            ConfigurationTest tests,
            SignedIn signedIn,
            Summary summary,
            Texts texts) {
        this.configurations = configurations;
        this.tests = tests;
        this.signedIn = signedIn;
        this.summary = summary;
        this.texts = texts;
    }

    /**
     * Makes an address of nothing answer 404.
     *
     * @throws NotFoundException if there is none with that id in the sandbox
     */
    public void load() {
        getConfiguration();
    }

    /** Lets campaigns deliver through it. */
    public String activate() {
        ChannelConfiguration active = configurations.activate(signedIn.actor(), signedIn.getSandboxId(), id);
        texts.tell(BUNDLE, "done.activated", active.name());
        return Links.again("/channels/view");
    }

    /** Stops deliveries through it. */
    public String deactivate() {
        ChannelConfiguration stopped = configurations.deactivate(signedIn.actor(), signedIn.getSandboxId(), id);
        texts.tell(BUNDLE, "done.deactivated", stopped.name());
        return Links.again("/channels/view");
    }

    /** Hands a message to the provider, to one address, and says what it answered. */
    public void sendTest() {
        Words words = new Words(
                texts.get(BUNDLE, "test.title"),
                texts.get(BUNDLE, "test.text", getConfiguration().name()));
        TestResult result = tests.send(signedIn.actor(), signedIn.getSandboxId(), id, testAddress.strip(), words);
        switch (result.kind()) {
            case TAKEN -> texts.tell(BUNDLE, "test.TAKEN", testAddress.strip());
            case NO_ADDRESS ->
                summary.reject(
                        "address",
                        texts.get(
                                BUNDLE, "test.NO_ADDRESS." + getConfiguration().channel()));
            case EXCLUDED -> summary.reject("address", texts.get(BUNDLE, "test.EXCLUDED." + result.code()));
            default -> summary.reject("", texts.get(BUNDLE, "test." + result.kind(), result.said()));
        }
    }

    /** What deactivating means, naming the configuration. */
    public String getConfirmation() {
        return texts.get(BUNDLE, "confirm.deactivate", getConfiguration().name());
    }

    /**
     * The configuration.
     *
     * @throws NotFoundException if there is none with that id in the sandbox
     */
    public ChannelConfiguration getConfiguration() {
        if (configuration == null) {
            configuration = configurations.get(signedIn.getSandboxId(), id);
        }
        return configuration;
    }

    /** The country of numbers without a country code, by its name in the user's language; of SMS only. */
    public String getCountry() {
        String region = getConfiguration().settings().match(email -> "", SmsSettings::region, push -> "");
        return new Locale.Builder().setRegion(region).build().getDisplayCountry(signedIn.getLocale());
    }

    /** Where a test message goes. */
    public String getTestAddress() {
        return testAddress;
    }

    public void setTestAddress(String testAddress) {
        this.testAddress = testAddress;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
