package org.declic.web.channel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.declic.access.Right;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.InvalidConfigurationException;
import org.declic.channel.InvalidConfigurationException.Violation;
import org.declic.channel.Provider;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.PhoneNumber;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The form of a channel configuration, new or existing. */
@Named
@ViewScoped
public class ChannelEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The inputs of a rule's field, where they are not called like the field. */
    private static final Map<Channel, Map<String, String>> INPUTS = Map.of(
            Channel.SMS, Map.of("host", "smppHost", "port", "smppPort", "password", "secret"),
            Channel.PUSH, Map.of("url", "pushUrl", "password", "pushSecret"));

    private static final String BUNDLE = "org.declic.web.channel.Channel";
    private static final String SHELL = "org.declic.web.shell.Shell";

    private final ChannelConfigurations configurations;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Texts texts;

    private String id = "";
    private String title = "";
    private int revision;
    private final EnumSet<Provider> withSecret = EnumSet.noneOf(Provider.class);
    private Channel channel = Channel.EMAIL;
    private ConfigurationForm form = new ConfigurationForm();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ChannelEditView() {
        this(null, null, null, null);
    }

    @Inject
    public ChannelEditView(ChannelConfigurations configurations, SignedIn signedIn, Summary summary, Texts texts) {
        this.configurations = configurations;
        this.signedIn = signedIn;
        this.summary = summary;
        this.texts = texts;
    }

    /**
     * Fills the form.
     *
     * @throws NotFoundException if the address names a configuration that is not in the sandbox
     */
    public void load() {
        signedIn.actor().require(Right.MANAGE_CHANNELS);
        if (!isNew()) {
            ChannelConfiguration found = configurations.get(signedIn.getSandboxId(), id);
            title = found.name();
            revision = found.revision();
            form = ConfigurationForm.of(found);
            withSecret.addAll(
                    form.getProviders().stream().filter(found::hasSecretFor).toList());
        } else {
            form = ConfigurationForm.usual(channel);
        }
    }

    /** Stores what was typed and shows it; what is wrong is said at the fields, and nothing is stored. */
    public @Nullable String save() {
        try {
            ChannelConfiguration saved = store();
            texts.tell(BUNDLE, isNew() ? "done.created" : "done.saved", saved.name());
            return Links.redirect("/channels/view", saved.id());
        } catch (InvalidConfigurationException e) {
            e.violations().forEach(this::reject);
        } catch (ConflictException e) {
            summary.reject("name-taken".equals(e.code()) ? "name" : "", texts.get(SHELL, "conflict." + e.code()));
        }
        return null;
    }

    private void reject(Violation violation) {
        if ("password".equals(violation.field())) {
            form.forgetPassword();
        }
        summary.reject(
                input(violation.field()), texts.get(BUNDLE, "violation." + violation.field() + "." + violation.rule()));
    }

    private String input(String field) {
        return INPUTS.getOrDefault(form.getChannel(), Map.of()).getOrDefault(field, field);
    }

    private ChannelConfiguration store() {
        return isNew()
                ? configurations.create(signedIn.actor(), signedIn.getSandboxId(), form.draft())
                : configurations.change(signedIn.actor(), signedIn.getSandboxId(), id, form.draft(), revision);
    }

    /** Whether the form makes a new configuration. */
    public boolean isNew() {
        return id.isEmpty();
    }

    /** The name of the configuration before it is changed. */
    public String getTitle() {
        return title;
    }

    /** What is said below the field of the password, whose {@code usual} text is that of a new one. */
    public String passwordHelp(String usual) {
        String stored = withSecret.contains(form.getProvider()) ? "help.password-stored" : usual;
        return texts.get(BUNDLE, form.isPasswordTyped() ? "help.password-typed" : stored);
    }

    /** The channel that a new configuration is for, as the address names it. */
    public String getChannel() {
        return channel.name();
    }

    public void setChannel(@Nullable String channel) {
        this.channel = Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElse(Channel.EMAIL);
    }

    /** The countries that numbers may be written in, by their names in the user's language. */
    public Map<String, String> getCountries() {
        Locale language = signedIn.getLocale();
        Map<String, String> countries = new TreeMap<>(Collator.getInstance(language));
        PhoneNumber.regions()
                .forEach(region -> countries.put(
                        new Locale.Builder().setRegion(region).build().getDisplayCountry(language), region));
        return countries;
    }

    /** The fields. */
    public ConfigurationForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
